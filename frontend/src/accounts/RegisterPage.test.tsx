import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Provider, type Client } from "urql";
import { expect, test, vi } from "vitest";
import { fromValue } from "wonka";
import { LanguageProvider } from "../i18n/language";
import RegisterPage from "./RegisterPage";

function open(answer: unknown) {
  const executeMutation = vi.fn<(request: { variables: unknown }) => unknown>(() =>
    fromValue({ data: answer, error: undefined }),
  );
  render(
    <LanguageProvider initial="en">
      <Provider value={{ executeMutation } as unknown as Client}>
        <RegisterPage />
      </Provider>
    </LanguageProvider>,
  );
  return executeMutation;
}

const person = { nameEn: "Yeung Siu-fan", email: "yeung@example.test", password: "four words kept here" };

async function fillIn() {
  await userEvent.type(
    screen.getByLabelText(/^Your name|^Name/, { selector: "#register-nameEn" }),
    ` ${person.nameEn} `,
  );
  await userEvent.type(screen.getByLabelText(/mail/i), person.email);
  await userEvent.type(screen.getByLabelText(/^Password/), person.password);
}

const send = () => userEvent.click(document.querySelector("form button[type=submit]") as HTMLElement);

test("a person registers with what they typed, and is told where the link went", async () => {
  const asked = open({ registerIndividual: { __typename: "Registered", email: person.email } });
  await fillIn();
  await send();
  expect(asked.mock.calls[0]?.[0].variables).toEqual({ input: { ...person, nameZh: null, language: "EN" } });
  expect(await screen.findByRole("status")).toHaveTextContent(person.email);
});

test("what was typed of an organisation is not sent by somebody who acts for themselves after all", async () => {
  const asked = open({ registerIndividual: { __typename: "Registered", email: person.email } });
  const [alone, organised] = screen.getAllByRole("radio") as [HTMLElement, HTMLElement];
  await userEvent.click(organised);
  await userEvent.type(
    document.querySelector("#register-organisationNameEn") as HTMLElement,
    "Lam & Partners",
  );
  await userEvent.click(alone);
  expect(document.querySelector("#register-organisationNameEn")).toBeNull();
  await fillIn();
  await send();
  expect(Object.keys((asked.mock.calls[0]?.[0].variables as { input: object }).input)).not.toContain("kind");
});

test("a refusal stands at its field and above the form, and what was typed is kept", async () => {
  const fields = [{ path: ["input", "password"], message: "Too short." }];
  open({
    registerOrganisation: { __typename: "Problem", code: "INVALID", message: "Not registered.", fields },
  });
  await userEvent.click(screen.getAllByRole("radio")[1] as HTMLElement);
  await fillIn();
  await send();
  expect(await screen.findByRole("alert")).toHaveTextContent("Not registered.");
  const password = screen.getByLabelText(/^Password/);
  expect(password).toHaveValue(person.password);
  expect(password).toHaveAccessibleDescription(expect.stringContaining("Too short."));
});
