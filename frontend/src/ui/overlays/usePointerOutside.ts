/** What is open closes when something beside it is pressed. */
import { useEffect, type RefObject } from "react";

/** `onOpen` must stay the same function from one drawing to the next. */
export function usePointerOutside(
  frame: RefObject<HTMLElement | null>,
  open: boolean,
  onOpen: (open: boolean) => void,
): void {
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent) => {
      if (!frame.current?.contains(event.target as Node)) onOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [frame, open, onOpen]);
}
