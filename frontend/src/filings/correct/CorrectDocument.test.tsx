/** Documents of a returned filing, replaced on one page: with the real store, and a court that answers by hand. */
import { fireEvent, render, screen } from "@testing-library/react";
import { useSyncExternalStore } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LanguageProvider } from "../../i18n/language";
import { uploads } from "../../uploads/manager";
import type { Desk } from "../../uploads/ports";
import { rowsOf } from "../draft/documents/rows";
import type { DocumentTypeChoice, EditedDocument } from "../draft/filing";
import { CorrectDocument } from "./CorrectDocument";

vi.mock("../../uploads/transfer", () => ({ startTransfer: () => ({ abort: () => Promise.resolve() }) }));

const documents = [1, 2].map((position): EditedDocument => ({
  ...{ __typename: "FilingDocument", id: `d${position}`, position, role: "ATTACHMENT", typeCode: "OTHER" },
  ...{ title: `Exhibit ${position}`, revision: 1, locked: false, findings: [], upload: null, document: null },
  ...{ sameFileAs: null, madeFromForm: false, access: "PARTIES", accessReason: null },
}));

const changed = vi.fn();
const TYPES = [
  { code: "OTHER", name: "Another document", defaultAccess: "PARTIES" },
] as unknown as readonly DocumentTypeChoice[];

function Two() {
  const rows = rowsOf(documents, useSyncExternalStore(uploads.subscribe, uploads.items));
  return rows
    .slice(0, 2)
    .map((row, index) => (
      <CorrectDocument
        key={row.key}
        filingId="filing"
        row={row}
        notTaken={rows.filter(
          ({ document, item }) => !document && item?.intent.replaces === row.document?.id,
        )}
        number={index + 1}
        replaced={false}
        before="Exhibit.pdf"
        types={TYPES}
        onChange={changed}
      />
    ));
}

let desk: Desk;
let announced = 0;

beforeEach(() => {
  announced = 0;
  desk = {
    announce: () => Promise.resolve({ uploadId: `u${++announced}`, url: "/uploads/u" }),
    attach: vi.fn<Desk["attach"]>(() => Promise.resolve(null)),
    abort: () => Promise.resolve(),
  };
  render(
    <LanguageProvider initial="en">
      <Two />
    </LanguageProvider>,
  );
});

afterEach(() => {
  for (const { key } of uploads.items()) uploads.forget(key);
  uploads.close();
});

function chooseBoth() {
  const inputs = document.querySelectorAll(".swap input[type=file]");
  inputs.forEach((input, at) => {
    const file = new File(["%PDF-1.7"], `Corrected ${at + 1}.pdf`, { type: "application/pdf" });
    fireEvent.change(input, { target: { files: [file] } });
  });
}

const replacedDocuments = () => vi.mocked(desk.attach).mock.calls.map(([, , intent]) => intent.replaces);

test("two documents replaced in the same instant both take the place of theirs", async () => {
  await uploads.open("lawyer", desk);
  chooseBoth();
  await vi.waitFor(() => expect(replacedDocuments()).toEqual(["d1", "d2"]));
});

test("files chosen before the store knows its reader wait for it, and both are sent", async () => {
  chooseBoth();
  await vi.waitFor(() => expect(uploads.items()).toHaveLength(2));
  await uploads.open("lawyer", desk);
  await vi.waitFor(() => expect(replacedDocuments()).toEqual(["d1", "d2"]));
});

test("one that the court does not take says why beside its document, until another is chosen", async () => {
  desk.attach = vi.fn<Desk["attach"]>((_filing, _upload, { replaces }) =>
    Promise.resolve(replaces === "d2" ? { refused: "It is in another filing." } : null),
  );
  await uploads.open("lawyer", desk);
  chooseBoth();
  const refusal = await screen.findByRole("group", { name: "Exhibit 2" });
  expect(refusal).toHaveTextContent("It is in another filing.");
  expect(screen.queryByRole("group", { name: "Exhibit 1" })).toBeNull();
  desk.attach = vi.fn<Desk["attach"]>(() => Promise.resolve(null));
  chooseBoth();
  await vi.waitFor(() => expect(replacedDocuments()).toEqual(["d1", "d2"]));
  expect(screen.queryByText("It is in another filing.")).toBeNull();
});

test("who may read a document that was sent back is seen and asked for anew", async () => {
  const readers = await screen.findByLabelText("Who may read Exhibit 2 once it is filed");
  expect(readers).toHaveValue("PARTIES");
  fireEvent.change(readers, { target: { value: "FILER_AND_COURT" } });
  expect(changed).toHaveBeenCalledWith({ filingDocumentId: "d2", access: "FILER_AND_COURT" });
});
