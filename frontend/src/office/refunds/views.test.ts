import { expect, test } from "vitest";
import { addressOf, viewOf } from "./views";

test("a view is in the address, and what the address cannot mean is the open ones", () => {
  expect(addressOf("paid", "x")).toBe("/refunds/x?show=paid");
  expect(addressOf("open")).toBe("/refunds");
  expect(viewOf("paid")).toBe("paid");
  expect(viewOf("nonsense")).toBe("open");
  expect(viewOf(null)).toBe("open");
});
