/** Parties come and go by keyboard without the focus being lost. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import type { PartyInput } from "../../../gql/graphql";
import { LanguageProvider } from "../../../i18n/language";
import { NewParties } from "./NewParties";

const roles = [
  { code: "PLAINTIFF", name: "Plaintiff" },
  { code: "DEFENDANT", name: "Defendant" },
];

function Form() {
  const [parties, setParties] = useState<readonly PartyInput[]>([]);
  return <NewParties parties={parties} roles={roles as never} onChange={setParties} />;
}

test("a new party is entered at once, and after the last is taken out the next can be added", async () => {
  render(
    <LanguageProvider initial="en">
      <Form />
    </LanguageProvider>,
  );
  const add = screen.getByRole("button", { name: "Add a party" });
  add.focus();
  await userEvent.keyboard("{Enter}");
  const [first] = screen.getAllByRole("group");
  expect(first).toContainElement(document.activeElement as HTMLElement);
  add.focus();
  await userEvent.keyboard("{Enter}");
  const remove = () => screen.getAllByRole("button", { name: /Take|Remove/ });
  remove()[0]?.focus();
  await userEvent.keyboard("{Enter}");
  expect(remove()[0]).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(add).toHaveFocus();
});
