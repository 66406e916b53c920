import { expect, test } from "vitest";
import { leftUntil } from "./timeLeft";

// Friday 20 November 2026, 17:30 in Hong Kong.
const DUE = "2026-11-20T09:30:00Z";

test.each([
  ["2026-11-20T09:31:00Z", null],
  ["2026-11-20T09:30:00Z", { unit: "minutes", count: 0 }],
  ["2026-11-20T07:31:00Z", { unit: "minutes", count: 119 }],
  ["2026-11-20T07:30:00Z", { unit: "hours", count: 2 }],
  ["2026-11-19T16:00:00Z", { unit: "hours", count: 17 }],
  ["2026-11-19T15:59:00Z", { unit: "days", count: 1 }],
  ["2026-11-17T12:00:00Z", { unit: "days", count: 3 }],
])("at %s", (now, left) => {
  expect(leftUntil(now, DUE)).toEqual(left);
});
