/** Sends what was typed to the server: one save at a time, each on top of the version that was read. */
import { useCallback, useEffect, useRef, type ActionDispatch } from "react";
import { useClient } from "urql";
import { graphql, read } from "../../../gql";
import { problemParts } from "../../../graphql/problem";
import type { UpdateFilingMutation } from "../../../gql/graphql";
import { editFiling, type EditedFiling } from "../filing";
import type { DraftState, Move } from "./draftState";
import { changes, differing, formOf, type Form } from "./form";
import { latestOf } from "./latest";
import type { OwnTabs } from "./ownTabs";
import { forgetUnsaved } from "./unsaved";

const update = graphql(`
  mutation UpdateFiling($input: UpdateFilingInput!, $language: Language) {
    updateFiling(input: $input) {
      __typename
      ... on Filing {
        id
        ...EditFiling
      }
      ...ProblemParts
    }
  }
`);

type Answer = UpdateFilingMutation["updateFiling"] | undefined;

/** The filing has moved on, or is gone, or is not this person's to change any more: no save will ever do. */
const ENDED: ReadonlySet<string> = new Set(["ACTION_NOT_AVAILABLE", "NOT_FOUND", "FORBIDDEN"]);

interface Saving {
  /**
   * Whether the filing as it came from the server, of this version, may be newer than what is known here: not while a
   * save is under way, and not where the page shows late what was read before the last one.
   */
  isNews: (version: number) => boolean;
  /** Saves; true when the server has everything that was typed by then. */
  save: () => Promise<boolean>;
}

interface SavedDraft {
  filing: EditedFiling;
  state: DraftState;
  move: ActionDispatch<[Move]>;
  tabs: OwnTabs;
  language: "EN" | "ZH_HANT" | "ZH_HANS";
}

export function useSave({ filing, state, move, tabs, language }: SavedDraft): Saving {
  const client = useClient();
  const current = useRef(state);
  const version = useRef(filing.version);
  const running = useRef<Promise<boolean> | null>(null);
  useEffect(() => {
    current.current = state;
    version.current = Math.max(version.current, filing.version);
  });

  const send = useCallback(async (): Promise<boolean> => {
    const { base, form, save } = current.current;
    if (save === "ended") return false;
    const change = changes(base, form);
    if (Object.keys(change).length === 0) {
      move({ is: "nothing to save" });
      return true;
    }
    move({ is: "saving" });
    const input = { filingId: filing.id, version: version.current, ...change };
    const { data } = await client.mutation(update, { input, language });
    const answer = data?.updateFiling;
    const { next, known } = await outcomeOf(answer, form, () => latestOf(client, filing.id, language));
    if (known !== undefined) version.current = known;
    move(next);
    // What has become of it comes into the cache, where the page sees it.
    if (next.is === "not saved" && next.why === "ended") await latestOf(client, filing.id, language);
    if (next.is !== "saved") return false;
    tabs.saved(Object.fromEntries(differing(base, form).map((name) => [name, form[name]])));
    const untouched = differing(current.current.form, form).length === 0;
    if (untouched) forgetUnsaved(filing.id);
    return untouched;
  }, [client, filing.id, language, move, tabs]);

  const save = useCallback((): Promise<boolean> => {
    running.current ??= send().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [send]);
  const isNews = useCallback((read: number) => running.current === null && read >= version.current, []);
  return { save, isNews };
}

interface Outcome {
  next: Move;
  /** The version that the next save goes on top of. */
  known?: number;
}

/** What the server's answer to a save of `sent` means; `latest` asks for the filing as it is now. */
async function outcomeOf(
  answer: Answer,
  sent: Form,
  latest: () => Promise<EditedFiling | null | undefined>,
): Promise<Outcome> {
  if (answer?.__typename === "Filing") {
    const server = read(editFiling, answer);
    const next = { is: "saved", server: formOf(server), sent, at: Date.now() } as const;
    return { next, known: server.version };
  }
  if (!answer) return { next: { is: "not saved", why: "unanswered" } };
  const { code, message, fields } = read(problemParts, answer);
  if (ENDED.has(code)) return { next: { is: "not saved", why: "ended" } };
  if (code !== "CONFLICT") return { next: { is: "refused", message, field: fields[0]?.path.at(-1) } };
  const theirs = await latest();
  if (theirs === null) return { next: { is: "not saved", why: "ended" } };
  return { next: { is: "overtaken", server: theirs && formOf(theirs) }, known: theirs?.version };
}
