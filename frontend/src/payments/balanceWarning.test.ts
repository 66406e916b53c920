import { expect, test } from "vitest";
import { isLow, shortOf, spareOf } from "./balanceWarning";

const account = (available: string) => ({
  available: { amount: available },
  minimumBalance: { amount: "3000.00" },
});

test("what can be spent is what is above the minimum, and never less than nothing", () => {
  expect(spareOf(account("3412.00"))).toBe(41_200);
  expect(spareOf(account("2999.99"))).toBe(0);
});

test("an account is low once a writ would be refused", () => {
  expect(isLow(account("4045.00"))).toBe(false);
  expect(isLow(account("4044.99"))).toBe(true);
});

test("what is proposed to be paid in makes room for one more writ, and is no trifle", () => {
  expect(shortOf(account("3412.00"))).toBe(104_500 - 41_200);
  expect(shortOf(account("4044.99"))).toBe(10_000);
});
