/** Sends what was typed to the server: one save at a time, each on top of the version that was read. */
import { useCallback, useEffect, useRef, type ActionDispatch } from "react";
import { useClient } from "urql";
import { graphql, read } from "../../../gql";
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

type Answer = UpdateFilingMutation["updateFiling"] | undefined;

/** The filing has moved on, or is gone, or is not this person's to change any more: no save will ever do. */
const ENDED: ReadonlySet<string> = new Set(["ACTION_NOT_AVAILABLE", "NOT_FOUND", "FORBIDDEN"]);

interface Saving {
  /** Whether a save is under way. */
  busy: () => boolean;
  /** Saves; true when the server has everything that was typed by then. */
  save: () => Promise<boolean>;
}

export function useSave(
  filing: EditedFiling,
  state: DraftState,
  move: ActionDispatch<[Move]>,
  tabs: OwnTabs,
  language: "EN" | "ZH_HANT" | "ZH_HANS",
): Saving {
  const client = useClient();
  const current = useRef(state);
  const version = useRef(filing.version);
  const running = useRef<Promise<boolean> | null>(null);
  useEffect(() => {
    current.current = state;
    version.current = Math.max(version.current, filing.version);
  });

  const understand = useCallback(
    async (answer: Answer, sent: Form): Promise<boolean> => {
      if (answer?.__typename === "Filing") {
        const server = read(editFiling, answer);
        version.current = server.version;
        move({ is: "saved", server: formOf(server), sent, at: Date.now() });
        const untouched = differing(current.current.form, sent).length === 0;
        if (untouched) forgetUnsaved(filing.id);
        return untouched;
      }
      if (!answer) move({ is: "not saved", why: "unanswered" });
      else if (ENDED.has(answer.code)) {
        move({ is: "not saved", why: "ended" });
        // What has become of it comes into the cache, where the page sees it.
        await latestOf(client, filing.id, language);
      } else if (answer.code === "CONFLICT") {
        const theirs = await latestOf(client, filing.id, language);
        if (theirs) version.current = theirs.version;
        move(theirs === null ? { is: "not saved", why: "ended" } : overtaken(theirs));
      } else move({ is: "refused", message: answer.message, field: answer.fields[0]?.path.at(-1) });
      return false;
    },
    [client, filing.id, language, move],
  );

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
    if (data?.updateFiling.__typename === "Filing")
      tabs.saved(Object.fromEntries(differing(base, form).map((name) => [name, form[name]])));
    return understand(data?.updateFiling, form);
  }, [client, filing.id, language, move, tabs, understand]);

  const save = useCallback((): Promise<boolean> => {
    running.current ??= send().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [send]);
  const busy = useCallback(() => running.current !== null, []);
  return { save, busy };
}

function overtaken(theirs: EditedFiling | undefined): Move {
  return { is: "overtaken", server: theirs && formOf(theirs) };
}
