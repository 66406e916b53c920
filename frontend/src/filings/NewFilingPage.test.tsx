/** Where filings begin: a draft exists when something is in it, and not because somebody looked. */
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Provider, type Client } from "urql";
import { beforeEach, expect, test, vi } from "vitest";
import { fromValue } from "wonka";
import { LanguageProvider } from "../i18n/language";
import NewFilingPage from "./NewFilingPage";

const caseTypes = [
  { code: "HCA", name: "High Court action", enabled: true, enabledFrom: "2026-01-01" },
  { code: "HCAP", name: "Probate action", enabled: false, enabledFrom: null },
];
const courts = [{ code: "HC-CFI", group: "HC", name: "Court of First Instance", caseTypes }];

function open(address: string) {
  window.history.replaceState(null, "", address);
  const executeMutation = vi.fn<(request: { variables: unknown }) => unknown>(() =>
    fromValue({ data: { createFiling: { __typename: "Filing", id: "draft" } }, error: undefined }),
  );
  const executeQuery = () =>
    fromValue({ data: { courts, originatingForms: [] }, error: undefined, stale: false });
  render(
    <LanguageProvider initial="en">
      <Provider value={{ executeMutation, executeQuery } as unknown as Client}>
        <NewFilingPage />
      </Provider>
    </LanguageProvider>,
  );
  return executeMutation;
}

const begun = (made: ReturnType<typeof open>) => made.mock.calls.map(([{ variables }]) => variables);

beforeEach(() => window.history.replaceState(null, "", "/"));

test("choosing a type of case and going back makes nothing, however often", async () => {
  const made = open("/file?new");
  await userEvent.click(screen.getByRole("button", { name: /^Start: HCA,/ }));
  expect(window.location.search).toBe("?type=HCA");
  expect(screen.getByText("Court of First Instance")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Begin the draft" }));
  expect(made).not.toHaveBeenCalled();
});

test("a title begins the draft", async () => {
  const made = open("/file?type=HCA");
  await userEvent.type(screen.getByLabelText("Title of the filing"), " Writ of summons {Enter}");
  expect(begun(made)).toEqual([{ input: { caseTypeCode: "HCA", title: "Writ of summons" } }]);
  expect(window.location.pathname).toBe("/filings/draft/edit");
});

test("a document begins the draft", async () => {
  const made = open("/file?type=HCA");
  const chooser = document.querySelector("input[type=file]") as HTMLInputElement;
  fireEvent.change(chooser, { target: { files: [new File(["%PDF-1.7"], "Writ.pdf")] } });
  await vi.waitFor(() => expect(begun(made)).toEqual([{ input: { caseTypeCode: "HCA", title: undefined } }]));
});

test.each([
  ["HCAP", "Electronic filing has not opened; no date is set"],
  ["NONE", "There is no such type of case."],
])("a case of type %s cannot be started", (code, why) => {
  open(`/file?type=${code}`);
  expect(screen.getByText(why)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Begin the draft" })).toBeNull();
});
