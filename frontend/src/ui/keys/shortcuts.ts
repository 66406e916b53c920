/** Keys that do things. Single letters never fire in a field, and can be turned off (WCAG 2.1.4). */
import { useEffect, useEffectEvent } from "react";
import { appearance } from "../../kit/appearance";
import { unlessComposing } from "./unlessComposing";

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

interface Listener {
  keys: () => Keys;
}

/** Those who listen; the last to come is asked first, so that a page's own keys go before the application's. */
const listeners: Listener[] = [];
let first = "";
let firstAt = 0;

const onKey = unlessComposing((event: KeyboardEvent): void => {
  if (event.altKey || event.defaultPrevented) return;
  const pressed = chord(event);
  const single = !pressed.startsWith("ctrl+");
  if (single && (inField(event.target) || appearance().singleKeys === false)) return;
  const pair = event.timeStamp - firstAt < SEQUENCE_MS ? `${first} ${pressed}` : pressed;
  [first, firstAt] = [pressed, event.timeStamp];
  const all = listeners.map((listener) => listener.keys()).reverse();
  const act = all.find((keys) => keys[pair])?.[pair] ?? all.find((keys) => keys[pressed])?.[pressed];
  if (!act) return;
  event.preventDefault();
  act(event);
});

export function useShortcuts(keys: Keys, active = true): void {
  // Up to date as soon as the page is: a key pressed when something is seen means what is seen.
  const shown = useEffectEvent(() => keys);
  useEffect(() => {
    if (!active) return undefined;
    const listener: Listener = { keys: () => shown() };
    if (listeners.length === 0) document.addEventListener("keydown", onKey);
    listeners.push(listener);
    return () => {
      listeners.splice(listeners.indexOf(listener), 1);
      if (listeners.length === 0) document.removeEventListener("keydown", onKey);
    };
  }, [active]);
}
