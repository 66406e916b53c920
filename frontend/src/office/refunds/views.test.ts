import { expect, test } from "vitest";
import { VIEWS, addressOf, viewOf } from "./views";

test("what is for its reader to approve is what others asked for", () => {
  expect(VIEWS.toApprove).toEqual({ statuses: ["SENT_FOR_APPROVAL"], askedByOthers: true });
  expect(VIEWS.open.askedByOthers).toBeUndefined();
});

test("a view is in the address, and what the address cannot mean is the open ones", () => {
  expect(addressOf("paid", "x")).toBe("/refunds/x?show=paid");
  expect(addressOf("open")).toBe("/refunds");
  expect(viewOf("paid")).toBe("paid");
  expect(viewOf("nonsense")).toBe("open");
  expect(viewOf("toString")).toBe("open");
  expect(viewOf(null)).toBe("open");
});
