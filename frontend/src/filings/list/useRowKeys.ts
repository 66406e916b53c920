/** J and K move through the rows of a list, Enter opens the one that is marked. */
import { useState } from "react";
import { useLocation } from "wouter";
import { useShortcuts } from "../../ui/keys/shortcuts";

export function useRowKeys(addresses: readonly string[]): number {
  const [at, setAt] = useState(-1);
  const [, go] = useLocation();
  const current = Math.min(at, addresses.length - 1);
  const move = (to: number) => {
    setAt(to);
    document.querySelectorAll<HTMLElement>("[data-row-link]")[to]?.focus();
  };
  useShortcuts({
    j: () => move(Math.min(current + 1, addresses.length - 1)),
    k: () => move(Math.max(current - 1, 0)),
    o: () => {
      const address = addresses[current];
      if (address) go(address);
    },
  });
  return current;
}
