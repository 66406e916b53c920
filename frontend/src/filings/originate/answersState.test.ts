import { expect, test } from "vitest";
import { beginning, differing, merge, reduce, type AnswersState, type Move } from "./answersState";

const moved = (state: AnswersState, ...moves: Move[]) => moves.reduce(reduce, state);
const begun = () => beginning({ one: "1", two: "2" });

test("what is typed is saved, and what was typed meanwhile needs another save", () => {
  const typing = moved(begun(), { is: "typed", field: "one", answer: "A" }, { is: "saving" });
  const sent = typing.answers;
  expect(moved(typing, { is: "saved", sent, at: 7 })).toMatchObject({
    save: "saved",
    base: sent,
    savedAt: 7,
  });
  const more = moved(typing, { is: "typed", field: "two", answer: "B" }, { is: "saved", sent, at: 7 });
  expect(more).toMatchObject({ save: "typing", answers: { one: "A", two: "B" } });
});

test("a colleague's answers to other fields are taken up", () => {
  const state = moved(
    begun(),
    { is: "typed", field: "one", answer: "A" },
    {
      is: "seen",
      server: { one: "1", two: "theirs", three: ["x"] },
    },
  );
  expect(state.answers).toEqual({ one: "A", two: "theirs", three: ["x"] });
  expect(state).toMatchObject({ save: "typing", clashes: [] });
});

test("an answer that both changed is asked about, and nothing is lost until it is", () => {
  const state = moved(
    begun(),
    { is: "typed", field: "one", answer: "mine" },
    {
      is: "seen",
      server: { one: "theirs", two: "2" },
    },
  );
  expect(state).toMatchObject({ clashes: ["one"], answers: { one: "mine" }, theirs: { one: "theirs" } });
  expect(moved(state, { is: "settled", keep: "mine" })).toMatchObject({
    ...{ clashes: [], answers: { one: "mine" }, save: "typing" },
  });
  expect(moved(state, { is: "settled", keep: "theirs" })).toMatchObject({
    ...{ clashes: [], answers: { one: "theirs" }, save: "saved" },
  });
});

test("both changing one answer alike is no clash", () => {
  expect(merge({ one: "1" }, { one: "2" }, { one: "2" })).toEqual({ answers: { one: "2" }, clashes: [] });
});

test("nothing said is the same as no answer", () => {
  expect(differing({ one: null }, {})).toEqual([]);
  expect(differing({ one: "" }, {})).toEqual(["one"]);
});

test("nothing more is typed into a filing that is over", () => {
  const over = moved(begun(), { is: "not saved", why: "ended" });
  expect(moved(over, { is: "typed", field: "one", answer: "A" })).toBe(over);
});
