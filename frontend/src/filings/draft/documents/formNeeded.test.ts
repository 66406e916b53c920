import { expect, test } from "vitest";
import { formNeeded } from "./formNeeded";

const forms = [
  { __typename: "OriginatingForm" as const, code: "writ", documentTypeCode: "WRIT", name: "Writ of summons" },
];
type Filing = Parameters<typeof formNeeded>[0];

function filing(lead: { typeCode: string; madeFromForm: boolean }, scanPermittedAt: string | null = null) {
  return { scanPermittedAt, documents: [{ role: "LEAD", ...lead }] } as unknown as Filing;
}

test("an uploaded writ needs its form", () => {
  expect(formNeeded(filing({ typeCode: "WRIT", madeFromForm: false }), forms)?.code).toBe("writ");
});

test("a page made from the form, a permitted scan and a type without a form need none", () => {
  expect(formNeeded(filing({ typeCode: "WRIT", madeFromForm: true }), forms)).toBeUndefined();
  const permitted = filing({ typeCode: "WRIT", madeFromForm: false }, "2026-11-27T09:00:00Z");
  expect(formNeeded(permitted, forms)).toBeUndefined();
  expect(formNeeded(filing({ typeCode: "PETITION", madeFromForm: false }), forms)).toBeUndefined();
  expect(formNeeded({ scanPermittedAt: null, documents: [] }, forms)).toBeUndefined();
});
