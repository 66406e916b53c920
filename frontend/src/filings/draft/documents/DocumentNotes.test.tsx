/** What stands beside a document of a draft. */
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { LanguageProvider } from "../../../i18n/language";
import type { Language } from "../../../kit/languages";
import type { EditedDocument } from "../filing";
import { DocumentNotes } from "./DocumentNotes";
import { rowsOf, twinOf } from "./rows";

function paper(id: string, position: number, sameFileAs: string | null): EditedDocument {
  return {
    ...{ id, position, sameFileAs, title: `Exhibit ${id}`, role: "ATTACHMENT", typeCode: "EXHIBIT" },
    ...{ findings: [], upload: { id: `u-${id}`, status: "CLEAN" }, document: { id: `d-${id}` } },
  } as unknown as EditedDocument;
}

function notes(language: Language) {
  const rows = rowsOf([paper("A", 1, "B"), paper("B", 2, "A"), paper("C", 3, null)], []);
  render(
    <LanguageProvider initial={language}>
      {rows.map((row) =>
        row.document ? (
          <section key={row.key} aria-label={row.document.id}>
            <DocumentNotes
              row={row}
              document={row.document}
              overridden={new Set()}
              twin={twinOf(row, rows)}
              onChoose={() => undefined}
            />
          </section>
        ) : null,
      )}
    </LanguageProvider>,
  );
  return (id: string) => screen.getByRole("region", { name: id });
}

test.each([
  ["en", "The same file as document 2, Exhibit B", "The same file as document 1, Exhibit A", "Replace file"],
  ["zh-Hant", "與第2份文件「Exhibit B」為同一檔案", "與第1份文件「Exhibit A」為同一檔案", "更換檔案"],
  ["zh-Hans", "与第2份文件“Exhibit B”为同一文件", "与第1份文件“Exhibit A”为同一文件", "更换文件"],
] as const)("in %s, one file that is here twice is named beside both", (language, first, second, replace) => {
  const beside = notes(language);
  expect(beside("A")).toHaveTextContent(first);
  expect(beside("B")).toHaveTextContent(second);
  expect(beside("C")).toBeEmptyDOMElement();
  expect(screen.getAllByRole("button", { name: replace })).toHaveLength(2);
  // It is a remark: nothing is stopped by it, and nothing has to be answered.
  expect(document.querySelectorAll(".finding[data-k=info]")).toHaveLength(2);
  expect(document.querySelectorAll(".finding:not([data-k=info])")).toHaveLength(0);
});

test("a file that is being replaced is like no other any more", () => {
  const rows = rowsOf([paper("A", 1, "B"), paper("B", 2, "A")], []).map((row) =>
    row.key === "B" ? { ...row, replacing: true } : row,
  );
  expect(rows.map((row) => twinOf(row, rows))).toEqual([undefined, undefined]);
});
