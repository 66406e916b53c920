import { expect, test } from "vitest";
import type { DocumentTypeChoice } from "../filing";
import { narrowedOf } from "./readers";
import type { Row } from "./rows";

const TYPES = [{ code: "WRIT", defaultAccess: "PARTIES" }] as unknown as DocumentTypeChoice[];
const row = (access: string, accessReason: string | null, typeCode = "WRIT") =>
  ({ document: { access, accessReason, typeCode } }) as unknown as Row;

test("documents that fewer are to read are numbered, and those that do not say why", () => {
  const rows = [
    row("PARTIES", null),
    row("COURT_ONLY", "  "),
    row("FILER_AND_COURT", "A child is named."),
    row("PUBLIC_ON_FEE", null),
  ];
  expect(narrowedOf(rows, TYPES)).toEqual({ numbers: [2, 3], unexplained: [2] });
});

test("nothing is said of a file on its way, or of a type that is not known", () => {
  const rows = [{ key: "x" } as Row, row("COURT_ONLY", null, "OTHER")];
  expect(narrowedOf(rows, TYPES)).toEqual({ numbers: [], unexplained: [] });
});
