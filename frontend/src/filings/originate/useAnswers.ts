/** Saves answers while they are typed, each save on top of the version that was read; a colleague is never overwritten. */
import { useCallback, useEffect, useReducer, useRef } from "react";
import { useClient } from "urql";
import { graphql, read } from "../../gql";
import { problemParts } from "../../graphql/problem";
import { beginning, differing, reduce, type AnswersState, type Move } from "./answersState";
import { answersOf, type Answer, type Answers } from "./form";

const PAUSE_MS = 700;
const AGAIN_MS = 4000;
const FLUSH_TRIES = 3;
const ENDED: ReadonlySet<string> = new Set(["ACTION_NOT_AVAILABLE", "NOT_FOUND", "FORBIDDEN"]);

const save = graphql(`
  mutation SaveAnswers($input: UpdateFilingInput!) {
    updateFiling(input: $input) {
      __typename
      ... on Filing {
        id
        version
        updatedAt
        originatingData
      }
      ...ProblemParts
    }
  }
`);

const latest = graphql(`
  query LatestAnswers($id: ID!) {
    filing(id: $id) {
      id
      version
      updatedAt
      originatingData
    }
  }
`);

export interface AnsweredFiling {
  id: string;
  version: number;
  form: string;
  answers: Answers;
}

export interface Saving extends AnswersState {
  set: (field: string, answer: Answer) => void;
  /** Saves what is not saved yet; the version that has it all, or undefined. */
  flush: () => Promise<number | undefined>;
  settle: (keep: "mine" | "theirs") => void;
}

export function useAnswers(filing: AnsweredFiling): Saving {
  const [state, move] = useReducer(reduce, filing.answers, beginning);
  const { send, versionRef, busyRef } = useSend(filing, state, move);
  useEffect(() => {
    // Somebody else saved, and the page was told.
    if (busyRef.current || filing.version <= versionRef.current) return;
    versionRef.current = filing.version;
    move({ is: "seen", server: filing.answers });
  }, [filing.version, filing.answers, busyRef, versionRef]);
  const waits = state.clashes.length > 0;
  useEffect(() => {
    if (waits || (state.save !== "typing" && state.save !== "unanswered")) return undefined;
    const timer = setTimeout(() => void send(), state.save === "typing" ? PAUSE_MS : AGAIN_MS);
    return () => clearTimeout(timer);
  }, [state.save, state.answers, waits, send]);
  useEffect(() => {
    if (state.save === "saved" || state.save === "ended") return undefined;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [state.save]);
  const set = useCallback((field: string, answer: Answer) => move({ is: "typed", field, answer }), []);
  const settle = useCallback((keep: "mine" | "theirs") => move({ is: "settled", keep }), []);
  const flush = useCallback(async () => {
    for (let tries = 0; tries < FLUSH_TRIES; tries += 1) if (await send()) return versionRef.current;
    return undefined;
  }, [send, versionRef]);
  return { ...state, set, settle, flush };
}

/** Sends what was typed, one save at a time; true when the server has everything that was typed by then. */
function useSend(filing: AnsweredFiling, state: AnswersState, move: (move: Move) => void) {
  const client = useClient();
  const current = useRef(state);
  const version = useRef(filing.version);
  const busy = useRef<Promise<boolean> | null>(null);
  useEffect(() => {
    current.current = state;
  });
  const { id, form } = filing;
  const once = useCallback(async (): Promise<boolean> => {
    const { base, answers, save: how, clashes } = current.current;
    if (how === "ended" || clashes.length > 0) return false;
    if (differing(base, answers).length === 0) return true;
    move({ is: "saving" });
    const input = { filingId: id, version: version.current, originatingData: { form, answers } };
    const { data } = await client.mutation(save, { input });
    const answer = data?.updateFiling;
    if (!answer) move({ is: "not saved", why: "unanswered" });
    else if (answer.__typename === "Filing") {
      version.current = answer.version;
      move({ is: "saved", sent: answers, at: Date.now() });
      return differing(current.current.answers, answers).length === 0;
    } else {
      const { code, message } = read(problemParts, answer);
      if (ENDED.has(code)) move({ is: "not saved", why: "ended" });
      else if (code !== "CONFLICT") move({ is: "refused", message });
      else {
        const found = await client.query(latest, { id }, { requestPolicy: "network-only" });
        const theirs = found.data?.filing;
        if (!theirs) move({ is: "not saved", why: found.data ? "ended" : "unanswered" });
        else {
          version.current = theirs.version;
          move({ is: "seen", server: answersOf(theirs.originatingData)?.answers ?? {} });
        }
      }
    }
    return false;
  }, [client, form, id, move]);
  const send = useCallback((): Promise<boolean> => {
    busy.current ??= once().finally(() => {
      busy.current = null;
    });
    return busy.current;
  }, [once]);
  return { send, versionRef: version, busyRef: busy };
}
