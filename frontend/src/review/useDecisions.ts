/** The clerk's decisions on one filing, kept on this device until they are completed. */
import { useCallback, useEffect, useState } from "react";
import { makeKey } from "../kit/keys";
import type { Decision, Decisions } from "./decisions";

interface Draft {
  decisions: Decisions;
  /** When a returned filing is due, if not the usual time. */
  dueAt: string | null;
  /** Names this act to the court: the same until something changes, so that pressing again cannot do it twice. */
  key: string;
}

const EMPTY: Decision = { outcome: "ACCEPT", reasonCode: null, message: "" };

function place(filingId: string, revision: number): string {
  return `causeway.review.${filingId}.${revision}`;
}

export function keptDraft(filingId: string, revision: number): Draft {
  try {
    const kept = sessionStorage.getItem(place(filingId, revision));
    if (kept) return JSON.parse(kept) as Draft;
  } catch {
    // Storage that cannot be read holds nothing.
  }
  return { decisions: {}, dueAt: null, key: makeKey() };
}

/** To be used under a `key` of the filing and its revision: another filing has decisions of its own. */
export function useDecisions(filingId: string, revision: number) {
  const [draft, setDraft] = useState<Draft>(() => keptDraft(filingId, revision));
  useEffect(() => {
    try {
      const untouched = Object.keys(draft.decisions).length === 0 && draft.dueAt === null;
      if (untouched) sessionStorage.removeItem(place(filingId, revision));
      else sessionStorage.setItem(place(filingId, revision), JSON.stringify(draft));
    } catch {
      // Without storage the decisions live as long as the page.
    }
  }, [draft, filingId, revision]);
  const decide = useCallback(
    (documentId: string, change: Partial<Decision>) =>
      setDraft((now) => ({
        ...now,
        decisions: {
          ...now.decisions,
          [documentId]: { ...EMPTY, ...now.decisions[documentId], ...change },
        },
        key: makeKey(),
      })),
    [],
  );
  const setDueAt = useCallback((dueAt: string) => setDraft((now) => ({ ...now, dueAt, key: makeKey() })), []);
  const forget = useCallback(() => {
    try {
      // Now: the page may be left before the next effect.
      sessionStorage.removeItem(place(filingId, revision));
    } catch {
      // Nothing was kept.
    }
    setDraft({ decisions: {}, dueAt: null, key: makeKey() });
  }, [filingId, revision]);
  return { ...draft, decide, setDueAt, forget };
}
