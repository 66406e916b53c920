/** Where a row goes that had the focus, the focus goes to the row that takes its place, else to the page. */
import { useEffect, useRef, type FocusEvent } from "react";

/** For a list whose rows are marked `data-row`: put what is returned on the element around them. */
export function useFocusKept<Frame extends HTMLElement>(rows: number) {
  const frame = useRef<Frame>(null);
  const at = useRef<number>(undefined);
  const listed = () => [...(frame.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  useEffect(() => {
    if (at.current === undefined || document.activeElement !== document.body) return;
    const next = listed()[Math.min(at.current, rows - 1)];
    const control = next?.querySelector<HTMLElement>("button, a") ?? document.getElementById("main");
    control?.focus({ preventScroll: next === undefined });
  }, [rows]);
  return {
    ref: frame,
    onFocus: (event: FocusEvent<Frame>) => {
      const place = listed().findIndex((row) => row.contains(event.target));
      at.current = place < 0 ? undefined : place;
    },
  };
}
