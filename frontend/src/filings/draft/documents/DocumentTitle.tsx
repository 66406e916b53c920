/** A document's title, while it is changed in place. */
import { useEffect, useRef, useState } from "react";
import { useWords } from "../../../i18n/words";
import { editWords } from "../draft.words";
import { unlessComposing } from "../../../ui/keys/unlessComposing";

export function DocumentTitle({ title, onDone }: { title: string; onDone: (title: string) => void }) {
  const words = useWords(editWords);
  const [typed, setTyped] = useState(title);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <input
      ref={input}
      className="input"
      aria-label={words.titleOf}
      value={typed}
      maxLength={300}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => onDone(typed.trim())}
      onKeyDown={unlessComposing((event) => {
        if (event.key === "Enter") onDone(typed.trim());
        if (event.key === "Escape") onDone(title);
      })}
    />
  );
}
