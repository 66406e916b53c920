import { expect, test } from "vitest";
import { sumOf, totalText } from "./totals";

test.each([
  [0, false, "0"],
  [999, false, "999"],
  [1204, false, "1,204"],
  [10_000, false, "10,000"],
  [10_000, true, "10,000+"],
])("%i, capped %s, reads %s", (totalCount, totalCountCapped, text) =>
  expect(totalText({ totalCount, totalCountCapped })).toBe(text),
);

test("a sum with a list that was not counted to its end is open, too", () => {
  const counted = { totalCount: 12, totalCountCapped: false };
  expect(totalText(sumOf([counted, counted]))).toBe("24");
  expect(totalText(sumOf([counted, { totalCount: 10_000, totalCountCapped: true }]))).toBe("10,012+");
});
