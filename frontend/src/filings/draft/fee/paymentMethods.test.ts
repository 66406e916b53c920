import { expect, test } from "vitest";
import { paymentMethodOf } from "./paymentMethods";

const account = { id: "a", status: "OPEN", branch: "Central", available: "3836.00", minimum: "3000.00" };

test("a fee may be paid down to the minimum, to the cent", () => {
  expect(paymentMethodOf(account, "836.00")).toMatchObject({ after: "3000.00", usable: true });
  expect(paymentMethodOf(account, "836.01")).toMatchObject({ missing: "0.01", usable: false });
  expect(paymentMethodOf({ ...account, available: "3000.00" }, "836.00").missing).toBe("836.00");
});

test("a suspended account pays nothing", () => {
  expect(paymentMethodOf({ ...account, status: "SUSPENDED" }, "1.00").usable).toBe(false);
});
