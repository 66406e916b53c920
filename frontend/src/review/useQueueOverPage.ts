/** The queue laid over a page too narrow for both; Q goes to it wherever it is. */
import { useCallback, useState } from "react";
import { useShortcuts } from "../ui/keys/shortcuts";

export function useQueueOverPage() {
  const [open, setOpen] = useState(false);
  const show = useCallback(() => {
    setOpen(true);
    // Wherever the queue is, its own row is where one is.
    requestAnimationFrame(focusQueue);
  }, []);
  const close = useCallback(() => setOpen(false), []);
  useShortcuts({ q: () => (open && queueHasFocus() ? close() : show()) });
  return { open, show, close };
}

function queueHasFocus(): boolean {
  return document.activeElement?.closest(".q") !== null;
}

function focusQueue(): void {
  const queue = document.querySelector(".q");
  (queue?.querySelector<HTMLElement>("a[aria-current]") ?? queue?.querySelector<HTMLElement>("a"))?.focus();
}
