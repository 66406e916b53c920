/** J and K move along a list, Enter opens, O opens beside. The row one is at is kept by its key. */
import { useState } from "react";
import { useLocation } from "wouter";
import { useShortcuts } from "./shortcuts";

export function useListKeys(addresses: readonly string[]): string | null {
  const [chosen, setChosen] = useState<string | null>(null);
  const [, go] = useLocation();
  const at = chosen === null ? -1 : addresses.indexOf(chosen);
  const move = (by: 1 | -1) => {
    const next = addresses[Math.min(addresses.length - 1, Math.max(0, at + by))];
    if (next) setChosen(next);
  };
  const selected = addresses[at] ?? null;
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    ...(selected
      ? {
          enter: () => {
            const focused = document.activeElement;
            // Enter on a link or a button is that link's or button's own.
            if (focused instanceof HTMLElement && focused.matches("a, button, summary")) focused.click();
            else go(selected);
          },
          o: () => {
            window.open(selected, "_blank", "noopener");
          },
        }
      : {}),
  });
  return selected;
}
