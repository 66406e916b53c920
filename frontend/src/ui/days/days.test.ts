import { expect, test } from "vitest";
import { piecesOf, type StripDay } from "./days";

const day = (date: string, rest: Partial<StripDay> = {}): StripDay => ({ date, ...rest });
const told = (days: readonly StripDay[]) =>
  piecesOf(days).map((piece) => (piece.kind === "day" ? piece.day.date : `${piece.from}..${piece.to}`));

test("a vacation is one piece, and the days about it are not", () => {
  const august = Array.from({ length: 31 }, (_, index) =>
    day(`2026-08-${String(index + 1).padStart(2, "0")}`, { vacation: true, leftOutBecause: "vacation" }),
  );
  expect(told([day("2026-07-31"), ...august, day("2026-09-01")])).toEqual([
    "2026-07-31",
    "2026-08-01..2026-08-31",
    "2026-09-01",
  ]);
});

test("three days of a vacation are shown one by one", () => {
  const few = ["2026-08-01", "2026-08-02", "2026-08-03"];
  expect(told(few.map((each) => day(each, { vacation: true })))).toEqual(few);
});

test("days that are not told are a gap", () => {
  expect(told([day("2026-01-05"), day("2027-01-04")])).toEqual([
    "2026-01-05",
    "2026-01-06..2027-01-03",
    "2027-01-04",
  ]);
});
