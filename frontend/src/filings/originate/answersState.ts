/** Answers while they are typed, saved, and changed by others too. Pure. */
import type { Answer, Answers } from "./form";

export type SaveState = "saved" | "typing" | "saving" | "unanswered" | "refused" | "ended";

export interface AnswersState {
  /** As the server has them. */
  base: Answers;
  answers: Answers;
  save: SaveState;
  refusal?: string;
  savedAt?: number;
  /** Fields that this person and somebody else changed: one of the two has to be chosen. */
  clashes: readonly string[];
  theirs?: Answers;
}

export type Move =
  | { is: "typed"; field: string; answer: Answer }
  | { is: "saving" }
  | { is: "saved"; sent: Answers; at: number }
  | { is: "not saved"; why: "unanswered" | "ended" }
  | { is: "refused"; message: string }
  /** What the server has now, because somebody else saved. */
  | { is: "seen"; server: Answers }
  | { is: "settled"; keep: "mine" | "theirs" };

export const beginning = (answers: Answers): AnswersState => ({
  base: answers,
  answers,
  save: "saved",
  clashes: [],
});

const same = (one: Answer | undefined, other: Answer | undefined): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The fields in which two sets of answers differ. */
export function differing(one: Answers, other: Answers): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => !same(one[field], other[field]),
  );
}

/** Takes up what others saved, without touching what this person typed; what both changed stays as typed, and clashes. */
export function merge(
  base: Answers,
  mine: Answers,
  theirs: Answers,
): { answers: Answers; clashes: string[] } {
  const typed = new Set(differing(base, mine));
  const changed = differing(base, theirs);
  const taken = changed.filter((field) => !typed.has(field));
  const answers = { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field] ?? null])) };
  return {
    answers,
    clashes: changed.filter((field) => typed.has(field) && !same(mine[field], theirs[field])),
  };
}

export function reduce(state: AnswersState, move: Move): AnswersState {
  switch (move.is) {
    case "typed":
      if (state.save === "ended") return state;
      return {
        ...state,
        answers: { ...state.answers, [move.field]: move.answer },
        save: state.save === "saving" ? "saving" : "typing",
        refusal: undefined,
      };
    case "saving":
      return { ...state, save: "saving" };
    case "saved": {
      const untouched = differing(state.answers, move.sent).length === 0;
      return { ...state, base: move.sent, save: untouched ? "saved" : "typing", savedAt: move.at };
    }
    case "not saved":
      return { ...state, save: move.why };
    case "refused":
      return { ...state, save: "refused", refusal: move.message };
    case "seen":
      return seen(state, move.server);
    case "settled":
      return settled(state, move.keep);
  }
}

function seen(state: AnswersState, server: Answers): AnswersState {
  const { answers, clashes } = merge(state.base, state.answers, server);
  const save = differing(server, answers).length === 0 ? "saved" : "typing";
  // What clashes stays to be saved over what they have; its base is theirs once it is settled.
  return { ...state, base: server, answers, save, clashes, theirs: clashes.length > 0 ? server : undefined };
}

function settled(state: AnswersState, keep: "mine" | "theirs"): AnswersState {
  const theirs = state.theirs ?? {};
  const taken = keep === "theirs" ? state.clashes : [];
  const answers = {
    ...state.answers,
    ...Object.fromEntries(taken.map((field) => [field, theirs[field] ?? null])),
  };
  const save = differing(state.base, answers).length === 0 ? "saved" : "typing";
  return { ...state, answers, save, clashes: [], theirs: undefined };
}
