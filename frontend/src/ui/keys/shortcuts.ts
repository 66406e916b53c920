/** Keys that do things. Single letters never fire in a field, and can be turned off (WCAG 2.1.4). */
import { useEffect, useRef } from "react";
import { appearance } from "../../kit/appearance";

/** "k", "?", "ctrl+k" (Ctrl or Cmd), "ctrl+enter", "g h" (one after the other). */
export type Keys = Record<string, (event: KeyboardEvent) => void>;

const SEQUENCE_MS = 1200;

function inField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

export function chord(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key.toLowerCase().replace("arrow", "");
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

export function useShortcuts(keys: Keys, active = true): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!active) return undefined;
    let first = "";
    let at = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented) return;
      const pressed = chord(event);
      const single = !pressed.startsWith("ctrl+");
      if (single && (inField(event.target) || appearance().singleKeys === false)) return;
      const pair = event.timeStamp - at < SEQUENCE_MS ? `${first} ${pressed}` : pressed;
      const act = latest.current[pair] ?? latest.current[pressed];
      [first, at] = [pressed, event.timeStamp];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [active]);
}
