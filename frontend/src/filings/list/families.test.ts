import { expect, test } from "vitest";
import { GLYPHS } from "../../ui/status/glyphs";
import { addressOf, FAMILIES, isFamily } from "./families";

test("every status is in exactly one family", () => {
  const all = Object.values(FAMILIES).flat();
  expect([...all].sort()).toEqual(Object.keys(GLYPHS).sort());
});

test("only families are taken from the address", () => {
  expect(isFamily("court")).toBe(true);
  expect(isFamily("everything")).toBe(false);
  expect(isFamily(null)).toBe(false);
});

test("a draft opens where it is edited", () => {
  expect(addressOf({ id: "f", status: "DRAFT" })).toBe("/filings/f/edit");
  expect(addressOf({ id: "f", status: "RECEIVED" })).toBe("/filings/f");
});
