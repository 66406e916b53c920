/** What the other tabs of this browser save: somebody's own second tab is no colleague. Kept in memory only. */
import { useEffect, useMemo, useRef } from "react";
import type { FieldName, Form } from "./form";

interface Saved {
  filingId: string;
  form: Partial<Form>;
}

export interface OwnTabs {
  /** Tells the other tabs what this one has saved. */
  saved(form: Partial<Form>): void;
  /** Whether `theirs` is what another tab of this browser saved last. */
  savedBySelf(name: FieldName, theirs: Form): boolean;
}

export function useOwnTabs(filingId: string): OwnTabs {
  const heard = useRef<Partial<Record<string, string>>>({});
  const line = useRef<BroadcastChannel>(undefined);
  useEffect(() => {
    // Safari has channels from 15.4: without one the other tab counts as anybody else's.
    if (typeof BroadcastChannel === "undefined") return undefined;
    const opened = new BroadcastChannel("causeway.drafts");
    line.current = opened;
    opened.onmessage = ({ data }: MessageEvent<Saved>) => {
      if (data.filingId !== filingId) return;
      for (const [name, value] of Object.entries(data.form)) heard.current[name] = JSON.stringify(value);
    };
    return () => opened.close();
  }, [filingId]);
  return useMemo(
    () => ({
      saved: (form) => line.current?.postMessage({ filingId, form } satisfies Saved),
      savedBySelf: (name, theirs) => heard.current[name] === JSON.stringify(theirs[name]),
    }),
    [filingId],
  );
}
