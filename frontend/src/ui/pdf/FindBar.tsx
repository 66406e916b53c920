/** Words to find in the document, how many places they stand in, and the way from one to the next. */
import { ChevronDown, ChevronUp, Search } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { useWords } from "../../i18n/words";
import { IconButton } from "../button/IconButton";
import { pdfWords } from "./pdf.words";
import type { Found } from "./useFind";
import { unlessComposing } from "../keys/unlessComposing";

interface Props {
  wanted: string;
  onWanted: (wanted: string) => void;
  found: Found;
  /** From 0; which hit one is at. */
  at: number;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
  note?: ReactNode;
}

const icon = { size: 14, "aria-hidden": true } as const;

export function FindBar({ wanted, onWanted, found, at, onStep, onClose, note }: Props) {
  const words = useWords(pdfWords);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="pdf-find" role="search">
      <Search {...icon} />
      <input
        ref={field}
        className="input sm"
        type="search"
        aria-label={words.findLabel}
        value={wanted}
        onChange={(event) => onWanted(event.target.value)}
        onKeyDown={unlessComposing((event) => {
          if (event.key === "Enter") onStep(event.shiftKey ? -1 : 1);
          if (event.key === "Escape") onClose();
        })}
      />
      <span className="muted xs num" role="status">
        <Outcome wanted={wanted} found={found} at={at} />
      </span>
      <IconButton label={words.previousHit} onClick={() => onStep(-1)}>
        <ChevronUp {...icon} />
      </IconButton>
      <IconButton label={words.nextHit} onClick={() => onStep(1)}>
        <ChevronDown {...icon} />
      </IconButton>
      <span className="grow" />
      {note ? <span className="xs faint pdf-note">{note}</span> : null}
    </div>
  );
}

function Outcome({ wanted, found, at }: Pick<Props, "wanted" | "found" | "at">) {
  const words = useWords(pdfWords);
  if (found.wordless) return words.noText;
  if (wanted.trim() === "") return null;
  if (found.hits.length > 0) return words.hits(at + 1, found.hits.length);
  return found.done ? words.noHits : words.reading;
}
