/** Rows that come and go do not lose the focus: it goes into a new one, and to what adds one where the last one went. */
import { useEffect, useRef } from "react";

const CONTROLS = "input, select, textarea";

/**
 * For a frame whose rows are marked `data-row` and whose button that adds one is marked `data-add`. Only what the
 * reader does moves the focus: `added` and `removed` are called with it, not when somebody else's change arrives.
 */
export function useRowFocus(rows: number) {
  const frame = useRef<HTMLDivElement>(null);
  const done = useRef<"added" | "removed">(undefined);
  useEffect(() => {
    const act = done.current;
    done.current = undefined;
    if (act === "added") {
      const newest = [...(frame.current?.querySelectorAll("[data-row]") ?? [])].at(-1);
      newest?.querySelector<HTMLElement>(CONTROLS)?.focus();
    }
    // Where rows follow, the next one has taken the place of the button that was pressed.
    if (act === "removed" && document.activeElement === document.body) {
      frame.current?.querySelector<HTMLElement>("[data-add]")?.focus();
    }
  }, [rows]);
  return {
    frame,
    added: () => {
      done.current = "added";
    },
    removed: () => {
      done.current = "removed";
    },
  };
}
