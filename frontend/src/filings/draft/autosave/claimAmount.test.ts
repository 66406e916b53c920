import { expect, test } from "vitest";
import { amountOf } from "./claimAmount";

test.each([
  ["4200", "4200.00"],
  ["HK$ 4,200.5", "4200.50"],
  ["1,234,567.89", "1234567.89"],
  ["４２００", "4200.00"],
  ["0.10", "0.10"],
  ["007", "7.00"],
  ["", null],
  ["  ", null],
])("%s is %s", (typed, amount) => expect(amountOf(typed)).toBe(amount));

test.each(["-1", "10.009", "4,20", "four", "1e5", "1.2.3", "12345678901234"])("%s is no sum", (typed) =>
  expect(amountOf(typed)).toBeUndefined(),
);
