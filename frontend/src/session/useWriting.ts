/** Whether the reader is in the middle of writing: nothing may take the focus, and the words with it, from them. */
import { useEffect, useRef, useState } from "react";
import { isComposing } from "../ui/keys/unlessComposing";

const FIELD =
  "textarea, [contenteditable=true], input:not([type=checkbox], [type=radio], [type=button], [type=file])";

/**
 * True from when `active` begins until the field is left, if its last key was not Enter: whoever pressed that waits for
 * an answer. Always false while not `active`.
 */
export function useWriting(active: boolean): boolean {
  const lastKey = useRef("");
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    // A key that the input method takes is writing too, whatever it is called.
    const onKey = (event: KeyboardEvent) => {
      lastKey.current = isComposing(event) ? "" : event.key;
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, []);
  const [was, setWas] = useState(active);
  if (was !== active) {
    setWas(active);
    // eslint-disable-next-line react-hooks/refs -- what the reader does, not what is drawn
    setWriting(active && lastKey.current !== "Enter" && Boolean(document.activeElement?.matches(FIELD)));
  }
  useEffect(() => {
    if (!writing) return undefined;
    const left = () => setWriting(false);
    document.addEventListener("focusout", left);
    return () => document.removeEventListener("focusout", left);
  }, [writing]);
  return active && writing;
}
