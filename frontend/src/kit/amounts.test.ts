import { expect, test } from "vitest";
import { amount, cents, decimal, fileSize } from "./amounts";

test("amounts are grouped, with two places and a true minus", () => {
  expect(amount("1045.00")).toBe("1,045.00");
  expect(amount("-209.00")).toBe("\u2212209.00");
  expect(amount("1234567.5")).toBe("1,234,567.50");
});

test("cents are exact both ways", () => {
  expect(cents("836.00")).toBe(83600);
  expect(cents("-0.05")).toBe(-5);
  expect(decimal(-5)).toBe("-0.05");
  expect(decimal(1742800)).toBe("17428.00");
});

test("sizes read as in a file manager", () => {
  expect(fileSize(184_000)).toBe("184 kB");
  expect(fileSize(11_800_000)).toBe("11.8 MB");
});
