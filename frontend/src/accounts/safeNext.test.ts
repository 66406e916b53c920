import { expect, test } from "vitest";
import { safeNext } from "./safeNext";

test.each(["/cases?mine=1", "/"])("%s may follow a sign-in", (next) => {
  expect(safeNext(next)).toBe(next);
});

test.each(["//evil.test", "/\\evil.test", "https://evil.test", "javascript:alert(1)", "", null])(
  "%s may not",
  (next) => {
    expect(safeNext(next)).toBe("/");
  },
);
