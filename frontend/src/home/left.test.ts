import { expect, test } from "vitest";
import { leftUntil } from "./left";

test.each([
  [-1, null],
  [0, { unit: "minutes", count: 0 }],
  [119, { unit: "minutes", count: 119 }],
  [120, { unit: "hours", count: 2 }],
  [2879, { unit: "hours", count: 47 }],
  [2880, { unit: "days", count: 2 }],
])("%i minutes", (minutes, left) => {
  expect(leftUntil(minutes)).toEqual(left);
});
