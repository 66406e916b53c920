/** Which reason is selected, and the keys that move to another, take it or leave. */
import { useState, type KeyboardEvent } from "react";
import { unlessComposing } from "../keys/unlessComposing";
import { matching, type Reason } from "./matching";

interface Props {
  reasons: readonly Reason[];
  chosen: string | null;
  onChoose: (code: string) => void;
  onClose: () => void;
}

export function useReasonKeys({ reasons, chosen, onChoose, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      reasons.findIndex(({ code }) => code === chosen),
    ),
  );
  const found = matching(reasons, typed);
  const current = Math.min(at, found.length - 1);
  const active = found[current];
  const onType = (text: string) => {
    setTyped(text);
    setAt(0);
  };
  const onKeyDown = unlessComposing((event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(Math.min(current + 1, found.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(current - 1, 0));
    else if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && active && !event.ctrlKey && !event.metaKey) onChoose(active.code);
    else {
      if (event.key === "Tab") onClose();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  return { typed, onType, found, active, onKeyDown };
}
