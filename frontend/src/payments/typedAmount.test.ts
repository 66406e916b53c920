import { expect, test } from "vitest";
import { typedAmount } from "./typedAmount";

test.each([
  ["5000", "5000.00"],
  [" HK$5,000.5 ", "5000.50"],
  ["$ 12,345.67", "12345.67"],
])("%s is an amount", (typed, decimal) => expect(typedAmount(typed)).toBe(decimal));

test.each(["", "-5", "1.234", "5e3", "five", "1.", "9".repeat(13)])("%s is none", (typed) =>
  expect(typedAmount(typed)).toBeUndefined(),
);
