import { expect, test } from "vitest";
import type { DocumentTypeChoice, EditedDocument } from "../draft/filing";
import { unexplainedOf } from "./unexplained";

const TYPES = [{ code: "WRIT", defaultAccess: "PARTIES" }] as unknown as DocumentTypeChoice[];

test("of a returned filing what is locked is not asked why, whatever place the rest is listed in", () => {
  const placed = (position: number, access: string, locked: boolean, accessReason: string | null = null) =>
    ({ position, access, locked, accessReason, typeCode: "WRIT" }) as unknown as EditedDocument;
  const documents = [
    placed(3, "COURT_ONLY", false),
    placed(1, "COURT_ONLY", true),
    placed(2, "COURT_ONLY", false, "A child is named."),
  ];
  expect(unexplainedOf(documents, TYPES)).toEqual([3]);
});
