/** The palette's state: what is typed, what it offers, which of it is selected, and what the keys do. */
import { useEffect, useEffectEvent, useState, type KeyboardEvent } from "react";
import { useLocation } from "wouter";
import { unlessComposing } from "../../ui/keys/unlessComposing";
import type { Option } from "./option";
import { useCaseHere } from "./useFound";
import { useOptions } from "./useOptions";

export function usePalette(onClose: () => void, onKeys: () => void) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const here = useCaseHere();
  const [inCase, setInCase] = useState(true);
  const [, go] = useLocation();
  // Enter before the court has answered takes the first thing it finds.
  const [entered, setEntered] = useState(false);
  const { options, words, scope, asking } = useOptions(typed, inCase ? here : null, onKeys);
  const current = Math.min(at, options.length - 1);
  const selected = options[current];
  const pick = (option: Option | undefined, beside = false) => {
    if (!option) return;
    if (beside && option.to) {
      window.open(option.to, "_blank", "noopener");
      return;
    }
    onClose();
    if (option.to) go(option.to);
    else option.act?.();
  };
  const takeFirst = useEffectEvent(() => pick(options[0]));
  const ready = entered && !asking && options.length > 0;
  useEffect(() => {
    if (ready) takeFirst();
  }, [ready]);
  const onType = (text: string) => {
    setTyped(text);
    setAt(0);
    setEntered(false);
  };
  const onKeyDown = unlessComposing((event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt((current + 1) % Math.max(1, options.length));
    else if (event.key === "ArrowUp") setAt((current + options.length - 1) % Math.max(1, options.length));
    else if (event.key === "Enter" && !selected && asking) setEntered(true);
    else if (event.key === "Enter") pick(selected, event.ctrlKey || event.metaKey);
    else if (event.key === "Backspace" && typed === "" && scope) setInCase(false);
    else return;
    event.preventDefault();
  });
  return { typed, onType, onKeyDown, options, words, scope, asking, current, pick };
}

export type PaletteState = ReturnType<typeof usePalette>;
