import { expect, test } from "vitest";
import { levelsFor, stands, type ActedOn } from "./acted";

test("a clerk is offered narrower levels alone, and the registrar every other", () => {
  expect(levelsFor("PARTIES", false)).toEqual(["FILER_AND_COURT", "COURT_ONLY"]);
  expect(levelsFor("COURT_ONLY", false)).toEqual([]);
  expect(levelsFor("PARTIES", true)).toEqual(["PUBLIC_ON_FEE", "FILER_AND_COURT", "COURT_ONLY"]);
});

test("what is not sealed, or was superseded, takes no other's place", () => {
  const sealed = {
    reference: "202600000019",
    sealedContentUrl: "http://court/sealed",
    isSuperseded: false,
  } as ActedOn;
  expect(stands(sealed)).toBe(true);
  expect(stands({ ...sealed, isSuperseded: true })).toBe(false);
  expect(stands({ ...sealed, sealedContentUrl: null })).toBe(false);
});
