/** The palette: go to a case, a document, a filing or a page, or do something, by typing. */
import { Search } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import { useWords } from "../../i18n/words";
import { KEYS } from "../../ui/keys/names";
import { Key } from "../../ui/keys/Key";
import "./palette.css";
import { PaletteFoot } from "./PaletteFoot";
import { optionId, PaletteOptions } from "./PaletteOptions";
import { paletteWords } from "./palette.words";
import { usePalette, type PaletteState } from "./usePalette";

interface Props {
  onClose: () => void;
  onKeys: () => void;
}

export default function Palette({ onClose, onKeys }: Props) {
  const words = useWords(paletteWords);
  const box = useRef<HTMLDialogElement>(null);
  const palette = usePalette(onClose, onKeys);
  // Closed while it is still in the page: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the scrim; Escape does the same
    <dialog
      ref={box}
      className="palette"
      aria-label={words.title}
      onClose={() => {
        if (!box.current?.open) onClose();
      }}
      // The scrim is the dialog's own: what is beside its parts closes it.
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
      onKeyDown={() => undefined}
    >
      <div className="q">
        <Search size={18} aria-hidden="true" />
        <PaletteField of={palette} />
        <button type="button" className="palette-close" aria-label={words.close} onClick={onClose}>
          <Key of={KEYS.escape} />
        </button>
      </div>
      <PaletteOptions of={palette} />
      <PaletteFoot scoped={palette.scope !== null} />
    </dialog>
  );
}

/** Where one types; the case that it looks in first stands before it. */
function PaletteField({ of: { typed, onType, onKeyDown, options, current, scope } }: { of: PaletteState }) {
  const words = useWords(paletteWords);
  return (
    <>
      {scope ? <span className="scope">{scope.number ?? words.placeholderHere}</span> : null}
      <input
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls="palette-options"
        aria-activedescendant={options[current] ? optionId(current) : undefined}
        aria-label={scope?.number ? `${words.title}, ${scope.number}` : words.title}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </>
  );
}
