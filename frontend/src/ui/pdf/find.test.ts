import { expect, test } from "vitest";
import { findOnPage, indexPage, piecesOf } from "./find";

const RUNS = ["The Plaintiff do set ", "down this action", " for trial", "視作於星期一", "收到", "the ofﬁce"];
const index = indexPage(RUNS);

test("a phrase is found across a line break, whatever its case", () => {
  expect(findOnPage(index, "SET down", 2)).toEqual([
    {
      page: 2,
      marks: [
        { run: 0, from: 17, to: 20 },
        { run: 1, from: 0, to: 4 },
      ],
    },
  ]);
});

test("Chinese is found across runs", () => {
  expect(findOnPage(index, "星期一收到", 1)[0]?.marks).toEqual([
    { run: 3, from: 3, to: 6 },
    { run: 4, from: 0, to: 2 },
  ]);
});

test("a ligature is its letters", () => {
  expect(findOnPage(index, "office", 1)[0]?.marks).toEqual([{ run: 5, from: 4, to: 9 }]);
});

test("each place is found once, and nothing is found for nothing", () => {
  expect(findOnPage(indexPage(["aaaa"]), "aa", 1)).toHaveLength(2);
  expect(findOnPage(index, "  ", 1)).toEqual([]);
  expect(findOnPage(index, "judge", 1)).toEqual([]);
});

test("a run is cut at its marks and nothing of it is lost", () => {
  const pieces = piecesOf("do set down", [{ run: 0, from: 3, to: 6 }]);
  expect(pieces.map((piece) => piece.text)).toEqual(["do ", "set", " down"]);
  expect(pieces.map((piece) => piece.marked)).toEqual([false, true, false]);
});
