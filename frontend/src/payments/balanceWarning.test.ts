import { expect, test } from "vitest";
import { isLow, spareOf } from "./balanceWarning";

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
