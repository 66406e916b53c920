import { expect, test } from "vitest";
import { belowMinimum, isLow, shortOf, spareOf } from "./balanceWarning";

const account = (available: string) => ({
  available: { amount: available },
  minimumBalance: { amount: "3000.00" },
  floor: { amount: "3000.00" },
});

const toppedUpAfterwards = (available: string) => ({ ...account(available), floor: { amount: "0.00" } });

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

test("where the court has accounts topped up afterwards, what is below the minimum can be spent and is asked for", () => {
  expect(spareOf(toppedUpAfterwards("2000.00"))).toBe(200_000);
  expect(belowMinimum(toppedUpAfterwards("2000.00"))).toBe(100_000);
  expect(isLow(toppedUpAfterwards("2999.99"))).toBe(true);
  expect(isLow(toppedUpAfterwards("3000.00"))).toBe(false);
  expect(shortOf(toppedUpAfterwards("500.00"))).toBe(250_000);
  expect(belowMinimum(account("2000.00"))).toBe(0);
});
