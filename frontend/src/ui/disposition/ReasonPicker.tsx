/** Choosing a reason by typing a few letters of it; the list opens upward, over what is read. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useWords } from "../../i18n/words";
import { dispositionWords } from "./disposition.words";
import { unlessComposing } from "../keys/unlessComposing";

export interface Reason {
  code: string;
  /** A few words. */
  name: string;
  /** What the filer is told. */
  text: string;
  remedy: "CORRECTABLE" | "NEW_FILING" | "JUDICIAL";
}

interface Props {
  reasons: readonly Reason[];
  chosen: string | null;
  onChoose: (code: string) => void;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** The reasons that have every word typed, in their name, their text or their code. */
export function matching(reasons: readonly Reason[], typed: string): Reason[] {
  const words = typed
    .toLowerCase()
    .split(/[\s_]+/)
    .filter(Boolean);
  return reasons.filter(({ code, name, text }) => {
    const all = `${name} ${text} ${code.replaceAll("_", " ")}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

export function ReasonPicker({ reasons, chosen, onChoose, open, onOpen }: Props) {
  const words = useWords(dispositionWords);
  const button = useRef<HTMLButtonElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const list = useId();
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent) => {
      if (!frame.current?.contains(event.target as Node)) onOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open, onOpen]);
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
        <Reasons
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

interface ListProps {
  id: string;
  reasons: readonly Reason[];
  chosen: string | null;
  onChoose: (code: string) => void;
  onClose: () => void;
}

function Reasons({ id, reasons, chosen, onChoose, onClose }: ListProps) {
  const words = useWords(dispositionWords);
  const [typed, setTyped] = useState("");
  const found = matching(reasons, typed);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      reasons.findIndex(({ code }) => code === chosen),
    ),
  );
  const current = Math.min(at, found.length - 1);
  const input = useRef<HTMLInputElement>(null);
  const active = found[current];
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (active) document.getElementById(`${id}-${active.code}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
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
  return (
    <div className="pick menu">
      <input
        ref={input}
        className="input sm"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={active ? `${id}-${active.code}` : undefined}
        aria-label={words.findReason}
        placeholder={words.findReason}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={id} aria-label={words.reason} className="reasons">
        {found.map((reason) => (
          // The keys are the field's: this row is reached by them through aria-activedescendant.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={reason.code}
            id={`${id}-${reason.code}`}
            role="option"
            tabIndex={-1}
            aria-selected={reason === active}
            title={reason.text}
            onClick={() => onChoose(reason.code)}
          >
            <span>
              {reason.name}
              <br />
              <span className="code">{reason.code}</span>
            </span>
            <span className="xs muted">{words[reason.remedy]}</span>
          </div>
        ))}
      </div>
      {found.length === 0 ? (
        <p className="sm muted none" role="status">
          {words.noReason}
        </p>
      ) : null}
    </div>
  );
}
