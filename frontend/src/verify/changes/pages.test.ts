/** What was put in, taken out or said otherwise is named at its page, also where pages moved. */
import { expect, test } from "vitest";
import { differing, paired } from "./pages";

const page = (text: string, notes = 0) => ({ words: text.split(" "), notes });
const [one, two, three] = [page("first page"), page("second page"), page("third page")];

test("a page that was put between others moves those behind it and is the only change", () => {
  const { pairs, changes } = paired([one, two, three], [one, page("forged"), two, three]);
  expect(changes).toEqual([{ kind: "PAGE_ADDED", page: 2 }]);
  expect(pairs).toEqual([
    { was: 0, now: 0 },
    { was: 1, now: 2 },
    { was: 2, now: 3 },
  ]);
});

test("a page that is gone is named as the court counts it", () => {
  expect(paired([one, two, three], [one, three])).toEqual({
    pairs: [
      { was: 0, now: 0 },
      { was: 2, now: 1 },
    ],
    changes: [{ kind: "PAGE_MISSING", page: 2 }],
  });
});

test("a page that says something else is the same page, changed", () => {
  const { pairs, changes } = paired([one, two], [one, page("second leaf"), page("more")]);
  expect(pairs).toEqual([
    { was: 0, now: 0 },
    { was: 1, now: 1 },
  ]);
  expect(changes).toEqual([{ kind: "PAGE_ADDED", page: 3 }]);
});

test("words are told as they were and as they are, and notes by how many", () => {
  const was = page("the Defendant do pay HK$168,400.00 with costs");
  const now = page("the Defendant do pay HK$768,400.00 with costs twice", 1);
  expect(differing(2, was, now)).toEqual([
    { kind: "WORDS", page: 2, was: "HK$168,400.00", now: "HK$768,400.00" },
    { kind: "WORDS", page: 2, was: "", now: "twice" },
    { kind: "NOTES", page: 2, was: 0, now: 1 },
  ]);
  expect(differing(1, was, was)).toEqual([]);
});

test("of a page that says nothing of what it said, the beginning is told and how many words", () => {
  const many = page(Array.from({ length: 30 }, (_, at) => `w${at}`).join(" "));
  const [change] = differing(1, page("once"), many);
  expect(change).toMatchObject({ was: "once", now: expect.stringMatching(/w23 … \(30\)$/) as string });
});
