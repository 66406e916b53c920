/** Documents that were missing: each has its row from the moment it is chosen, and after it has been attached. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Provider, type Client } from "urql";
import { expect, test, vi } from "vitest";
import { fromValue } from "wonka";
import { LanguageProvider } from "../../i18n/language";
import { Toasts } from "../../ui/overlays/toasts";
import { rowsOf } from "../draft/documents/rows";
import type { EditedDocument } from "../draft/filing";
import { MissingDocuments } from "./MissingDocuments";
import type { Correction } from "./useCorrection";

const FILING_REVISION = 1;

const paper = (position: number, title: string, revision: number): EditedDocument => ({
  ...{ __typename: "FilingDocument", id: `d${position}`, position, role: "ATTACHMENT", typeCode: "OTHER" },
  ...{ title, revision, locked: false, findings: [], upload: null, sameFileAs: null, madeFromForm: false },
  ...{ access: "PARTIES", accessReason: null },
  document: { contentUrl: "/documents/x", sha256: "ab", sizeBytes: "1200" } as EditedDocument["document"],
});

function open(answer: unknown = { __typename: "Filing", id: "filing" }) {
  const documents = [
    paper(1, "Affirmation", FILING_REVISION),
    paper(2, "Exhibit, replaced", FILING_REVISION + 1),
    paper(3, "Certificate of service", FILING_REVISION + 1),
  ];
  const executeMutation = vi.fn<(request: { variables: unknown }) => unknown>(() =>
    fromValue({ data: { removeFilingDocument: answer, updateFilingDocument: answer }, error: undefined }),
  );
  const onRefresh = vi.fn<() => void>();
  const correction = {
    filing: { id: "filing", revision: FILING_REVISION, documents },
    ...{ rows: rowsOf(documents, []), place: { case: null }, api: "EN", onRefresh },
    choices: [
      { code: "OTHER", name: "Other", mayLead: true },
      { code: "EXHIBIT", name: "Exhibit", mayLead: false },
    ],
    asked: [{ filingDocumentId: "d2" }, { field: "DOCUMENTS", filingDocumentId: null }],
  } as unknown as Correction;
  render(
    <LanguageProvider initial="en">
      <Toasts>
        <Provider value={{ executeMutation } as unknown as Client}>
          <MissingDocuments correction={correction} />
        </Provider>
      </Toasts>
    </LanguageProvider>,
  );
  return { executeMutation, onRefresh };
}

const inputs = ({ executeMutation }: ReturnType<typeof open>) =>
  executeMutation.mock.calls.map(([{ variables }]) => (variables as { input: unknown }).input);

test("one that was added has a row with its number; what was there and what was sent back have none here", () => {
  open();
  expect(screen.getAllByRole("group").map((each) => each.getAttribute("aria-label"))).toEqual([
    "3. Certificate of service",
  ]);
});

test("its type is changed where it stands", async () => {
  const opened = open();
  await userEvent.selectOptions(screen.getByLabelText("Type of Certificate of service"), "EXHIBIT");
  expect(inputs(opened)).toEqual([{ filingDocumentId: "d3", typeCode: "EXHIBIT" }]);
  await vi.waitFor(() => expect(opened.onRefresh).toHaveBeenCalled());
});

test("it is taken out again by keyboard, and cannot be moved among what the court has", async () => {
  const opened = open();
  screen.getByRole("button", { name: /Certificate of service/ }).focus();
  await userEvent.keyboard("{Enter}");
  expect(screen.queryByRole("button", { name: /Move/ })).toBeNull();
  expect(screen.queryByRole("button", { name: /lead/i })).toBeNull();
  screen.getByRole("button", { name: "Remove" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(inputs(opened)).toEqual([{ filingDocumentId: "d3" }]);
  expect(screen.queryByRole("button", { name: "Remove" })).toBeNull();
  expect(screen.getByRole("button", { name: /Certificate of service/ })).toHaveFocus();
});

test("why it is not taken out is said, and it stays", async () => {
  open({ __typename: "Problem", message: "The court has it." });
  await userEvent.click(screen.getByRole("button", { name: /Certificate of service/ }));
  await userEvent.click(screen.getByRole("button", { name: "Remove" }));
  expect(await screen.findByText("The court has it.")).toBeInTheDocument();
  expect(screen.getByRole("group", { name: "3. Certificate of service" })).toBeInTheDocument();
});
