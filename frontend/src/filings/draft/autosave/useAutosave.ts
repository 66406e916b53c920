/** Saves a draft while it is typed: never overwrites a colleague, never loses what was typed. */
import { useCallback, useEffect, useReducer } from "react";
import type { EditedFiling } from "../filing";
import { beginning, reduce, type DraftState } from "./draftState";
import { formOf, type Form } from "./form";
import { useOwnTabs } from "./ownTabs";
import { keepUnsaved, unsavedOf } from "./unsaved";
import { useSave } from "./useSave";

const PAUSE_MS = 900;
const AGAIN_MS = 4000;
/** What was typed while a save was under way needs another. */
const FLUSH_TRIES = 3;

export interface Autosave extends DraftState {
  /** What is in conflict was saved by this person, in another tab. */
  ownTab: boolean;
  set(change: Partial<Form>): void;
  /** Saves what is not saved yet; true when the server has everything. */
  flush(): Promise<boolean>;
  /** Ends a clash: what was typed, or what was saved elsewhere. */
  settle(keep: "mine" | "theirs"): void;
}

export function useAutosave(filing: EditedFiling, language: "EN" | "ZH_HANT" | "ZH_HANS"): Autosave {
  const [state, move] = useReducer(reduce, filing, (first) => beginning(formOf(first), unsavedOf(first.id)));
  const tabs = useOwnTabs(filing.id);
  const { save, isNews } = useSave({ filing, state, move, tabs, language });

  useEffect(() => {
    // Another change of this filing brought the server's newest: take up what nobody typed over here.
    if (isNews(filing.version)) move({ is: "seen", server: formOf(filing) });
  }, [isNews, filing]);

  const waits = state.clashes.length > 0;
  useEffect(() => {
    if (state.save === "saved") return undefined;
    keepUnsaved(filing.id, state.base, state.form);
    if (waits || (state.save !== "typing" && state.save !== "unanswered")) return undefined;
    const timer = setTimeout(() => void save(), state.save === "typing" ? PAUSE_MS : AGAIN_MS);
    return () => clearTimeout(timer);
  }, [state.save, state.form, state.base, state.overtaken, waits, save, filing.id]);

  useWarnOnLeaving(state.save !== "saved" && state.save !== "ended");

  const set = useCallback((change: Partial<Form>) => move({ is: "typed", change }), []);
  const flush = useCallback(async () => {
    for (let tries = 0; tries < FLUSH_TRIES; tries += 1) if (await save()) return true;
    return false;
  }, [save]);
  const settle = useCallback((keep: "mine" | "theirs") => move({ is: "settled", keep }), []);
  const { clashes, theirs } = state;
  const ownTab = theirs !== undefined && clashes.every((name) => tabs.savedBySelf(name, theirs));
  return { ...state, ownTab, set, flush, settle };
}

function useWarnOnLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [unsaved]);
}
