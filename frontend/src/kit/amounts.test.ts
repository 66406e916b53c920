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

test("sizes read as limits are counted", () => {
  expect(fileSize(900)).toBe("900 B");
  expect(fileSize(184 * 1024)).toBe("184 kB");
  expect(fileSize(11.8 * 1024 ** 2)).toBe("11.8 MB");
  expect(fileSize(51_000_000)).toBe("48.6 MB");
  expect(fileSize(50 * 1024 ** 2)).toBe("50.0 MB");
  expect(fileSize(1.5 * 1024 ** 3)).toBe("1.5 GB");
});
