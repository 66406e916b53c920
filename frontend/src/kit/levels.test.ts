import { expect, test } from "vitest";
import { isNarrower, levelsToAskFor } from "./levels";

test("fewer may read further down the ladder, and as many at the same level", () => {
  expect(isNarrower("COURT_ONLY", "PARTIES")).toBe(true);
  expect(isNarrower("PARTIES", "PARTIES")).toBe(false);
  expect(isNarrower("PUBLIC_ON_FEE", "PARTIES")).toBe(false);
});

test("the public is asked for only where it may usually read", () => {
  expect(levelsToAskFor("PARTIES")).toEqual(["PARTIES", "FILER_AND_COURT", "COURT_ONLY"]);
  expect(levelsToAskFor("PUBLIC_ON_FEE")).toHaveLength(4);
});
