/** Follows the checks of documents: what they find is asked for when they are over, and now and then meanwhile. */
import { useEffect, useEffectEvent, useRef } from "react";
import type { EditedDocument } from "../filing";
import type { Row } from "./rows";

const CHECKING: ReadonlySet<string> = new Set(["CREATED", "IN_PROGRESS", "ASSEMBLING", "SCANNING"]);
const LOOK_AGAIN_MS = 4000;

export const isChecking = (status: string): boolean => CHECKING.has(status);

/** Being checked, or through it while the document itself, with its pages, has not been seen yet. */
const isAwaited = ({ progress, document }: Row): boolean =>
  progress === "scan" || (progress === "clean" && document?.document == null);

export function useChecks(rows: readonly Row[], ask: () => void): void {
  useChecked(
    rows.flatMap(({ document }) => (document ? [document] : [])),
    ask,
  );
  useLookAgain(rows.some(isAwaited), ask);
}

/** When the checks of a document are over, what they found is asked for. */
function useChecked(documents: readonly EditedDocument[], ask: () => void): void {
  const over = documents
    .flatMap(({ upload }) => (upload && !isChecking(upload.status) ? [upload.id] : []))
    .sort()
    .join(" ");
  const known = useRef(over);
  useEffect(() => {
    if (known.current === over) return;
    const before = new Set(known.current.split(" "));
    known.current = over;
    if (over.split(" ").some((id) => id !== "" && !before.has(id))) ask();
  }, [over, ask]);
}

/** A lost subscription, or an event that came before its document, must not leave a row waiting. */
function useLookAgain(waiting: boolean, ask: () => void): void {
  const askAgain = useEffectEvent(ask);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => askAgain(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [waiting]);
}
