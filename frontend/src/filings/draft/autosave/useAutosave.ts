/** Saves a draft while it is typed: never overwrites a colleague, never loses what was typed. */
import { useCallback, useEffect, useReducer, useRef } from "react";
import { useClient } from "urql";
import { graphql, read } from "../../../gql";
import { editFiling, type EditedFiling } from "../filing";
import { changes, differing, formOf, merge, type FieldName, type Form } from "./form";
import { forgetUnsaved, keepUnsaved, unsavedOf } from "./unsaved";

const update = graphql(`
  mutation UpdateFiling($input: UpdateFilingInput!, $language: Language) {
    updateFiling(input: $input) {
      __typename
      ... on Filing {
        id
        ...EditFiling
      }
      ... on Problem {
        code
        message
        fields {
          path
          message
        }
      }
    }
  }
`);

const latest = graphql(`
  query LatestFiling($id: ID!, $language: Language) {
    filing(id: $id) {
      id
      ...EditFiling
    }
  }
`);

export type SaveState = "saved" | "typing" | "saving" | "unanswered" | "refused";

interface State {
  form: Form;
  /** As the server has it. */
  base: Form;
  save: SaveState;
  savedAt?: number;
  refusal?: { message: string; field?: string };
  clashes: FieldName[];
  theirs?: Form;
}

type Move =
  | { is: "typed"; change: Partial<Form> }
  | { is: "state"; change: Partial<State> }
  | { is: "seen"; server: Form };

function reduce(state: State, move: Move): State {
  if (move.is === "typed")
    return { ...state, form: { ...state.form, ...move.change }, save: "typing", refusal: undefined };
  if (move.is === "state") return { ...state, ...move.change };
  if (differing(state.base, move.server).length === 0) return state;
  const { form, clashes } = merge(state.base, state.form, move.server);
  return { ...state, form, base: move.server, clashes, theirs: clashes.length > 0 ? move.server : undefined };
}

const PAUSE_MS = 900;
const AGAIN_MS = 4000;

export interface Autosave extends State {
  set(change: Partial<Form>): void;
  /** Saves what is not saved yet; true when the server has everything. */
  flush(): Promise<boolean>;
  /** Ends a clash: what was typed, or what the colleague saved. */
  settle(keep: "mine" | "theirs"): void;
}

export function useAutosave(filing: EditedFiling, language: "EN" | "ZH_HANT" | "ZH_HANS"): Autosave {
  const client = useClient();
  const [state, move] = useReducer(reduce, filing, (first): State => {
    const base = formOf(first);
    const kept = unsavedOf(first.id);
    return { base, form: { ...base, ...kept }, save: kept ? "typing" : "saved", clashes: [] };
  });
  const current = useRef(state);
  const version = useRef(filing.version);
  const running = useRef<Promise<boolean> | null>(null);
  useEffect(() => {
    current.current = state;
    version.current = Math.max(version.current, filing.version);
  });

  useEffect(() => {
    // Another change of this filing brought the server's newest: take up what nobody typed over here.
    if (!running.current) move({ is: "seen", server: formOf(filing) });
  }, [filing]);

  const send = useCallback(async (): Promise<boolean> => {
    const { base, form } = current.current;
    const change = changes(base, form);
    if (Object.keys(change).length === 0) {
      move({ is: "state", change: { save: "saved" } });
      return true;
    }
    move({ is: "state", change: { save: "saving" } });
    const input = { filingId: filing.id, version: version.current, ...change };
    const { data } = await client.mutation(update, { input, language });
    const answer = data?.updateFiling;
    if (answer?.__typename === "Filing") {
      const server = read(editFiling, answer);
      version.current = server.version;
      const untouched = differing(current.current.form, form).length === 0;
      const change = {
        base: formOf(server),
        savedAt: Date.now(),
        save: untouched ? "saved" : "typing",
      } as const;
      move({ is: "state", change });
      if (untouched) forgetUnsaved(filing.id);
      return untouched;
    }
    if (answer?.__typename === "Problem" && answer.code !== "CONFLICT") {
      const refusal = { message: answer.message, field: answer.fields[0]?.path.at(-1) };
      move({ is: "state", change: { save: "refused", refusal } });
      return false;
    }
    if (!answer) {
      move({ is: "state", change: { save: "unanswered" } });
      return false;
    }
    const newest = await client.query(latest, { id: filing.id, language }, { requestPolicy: "network-only" });
    const theirs = newest.data?.filing ? read(editFiling, newest.data.filing) : undefined;
    if (theirs) {
      version.current = theirs.version;
      move({ is: "seen", server: formOf(theirs) });
    }
    move({ is: "state", change: { save: "typing" } });
    return false;
  }, [client, filing.id, language]);

  const save = useCallback((): Promise<boolean> => {
    running.current ??= send().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [send]);

  const waits = state.clashes.length > 0;
  useEffect(() => {
    if (state.save === "saved") return undefined;
    keepUnsaved(filing.id, state.base, state.form);
    if (waits || (state.save !== "typing" && state.save !== "unanswered")) return undefined;
    const timer = setTimeout(() => void save(), state.save === "typing" ? PAUSE_MS : AGAIN_MS);
    return () => clearTimeout(timer);
  }, [state.save, state.form, state.base, waits, save, filing.id]);

  useEffect(() => {
    if (state.save === "saved") return undefined;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [state.save]);

  const set = useCallback((change: Partial<Form>) => move({ is: "typed", change }), []);
  const flush = useCallback(async () => {
    // What was typed while a save was under way needs another.
    for (let tries = 0; tries < 3; tries += 1) if (await save()) return true;
    return false;
  }, [save]);
  const settle = useCallback((keep: "mine" | "theirs") => {
    const { clashes, theirs, form } = current.current;
    const taken =
      keep === "theirs" && theirs ? Object.fromEntries(clashes.map((name) => [name, theirs[name]])) : {};
    const change = { clashes: [], theirs: undefined, form: { ...form, ...taken }, save: "typing" } as const;
    move({ is: "state", change: { ...change, clashes: [] } });
  }, []);
  return { ...state, set, flush, settle };
}
