import { expect, test } from "vitest";
import { marked, matches, wordsOf } from "./option";

test("every word typed has to be somewhere in it, in any order", () => {
  const option = { text: "Golden Wharf v Lee Ka Ming", number: "HCA 1482/2026" };
  expect(matches(option, wordsOf("lee 1482").words)).toBe(true);
  expect(matches(option, wordsOf("lee 1483").words)).toBe(false);
  expect(matches(option, [])).toBe(true);
});

test("a > asks for actions alone", () => {
  expect(wordsOf("> file")).toEqual({ words: ["file"], actionsOnly: true });
  expect(wordsOf("file")).toEqual({ words: ["file"], actionsOnly: false });
});

test("what was typed is marked, whatever its case", () => {
  expect(marked("Notice of setting down", ["set", "down"])).toEqual([
    { text: "Notice of ", hit: false },
    { text: "set", hit: true },
    { text: "ting ", hit: false },
    { text: "down", hit: true },
  ]);
  expect(marked("傳訊令狀", ["令狀"])).toEqual([
    { text: "傳訊", hit: false },
    { text: "令狀", hit: true },
  ]);
  expect(marked("İstanbul", ["i"])).toEqual([{ text: "İstanbul", hit: false }]);
});
