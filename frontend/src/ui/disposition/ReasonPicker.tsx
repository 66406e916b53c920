/** Choosing a reason by typing a few letters of it; the list opens upward, over what is read. */
import { useId, useRef } from "react";
import { useWords } from "../../i18n/words";
import { dispositionWords } from "./disposition.words";
import type { Reason } from "./matching";
import { ReasonList } from "./ReasonList";
import { usePointerOutside } from "../overlays/usePointerOutside";

interface Props {
  reasons: readonly Reason[];
  chosen: string | null;
  onChoose: (code: string) => void;
  open: boolean;
  onOpen: (open: boolean) => void;
}

export function ReasonPicker({ reasons, chosen, onChoose, open, onOpen }: Props) {
  const words = useWords(dispositionWords);
  const button = useRef<HTMLButtonElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const list = useId();
  usePointerOutside(frame, open, onOpen);
  const name = reasons.find(({ code }) => code === chosen)?.name;
  return (
    <div className="reason-picker" ref={frame}>
      <button
        ref={button}
        type="button"
        className="select sm"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-label={`${words.reason}: ${name ?? words.chooseReason}`}
        onClick={() => onOpen(!open)}
      >
        {name ?? <span className="muted">{words.chooseReason}</span>}
      </button>
      {open ? (
        <ReasonList
          id={list}
          reasons={reasons}
          chosen={chosen}
          onChoose={(code) => {
            onOpen(false);
            onChoose(code);
          }}
          onClose={() => {
            onOpen(false);
            button.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}
