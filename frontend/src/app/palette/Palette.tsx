/** The palette: go to a case, a document, a filing or a page, or do something, by typing. */
import { Search } from "lucide-react";
import {
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useLocation } from "wouter";
import { useWords } from "../../i18n/words";
import { KEYS } from "../../ui/keys/names";
import { Key } from "../../ui/keys/Key";
import { matches, wordsOf, type Option } from "./option";
import "./palette.css";
import { PaletteFoot } from "./PaletteFoot";
import { PaletteOption } from "./PaletteOption";
import { paletteWords } from "./palette.words";
import { useActions } from "./useActions";
import { useCaseHere, useFound, useScope } from "./useFound";
import { unlessComposing } from "../../ui/keys/unlessComposing";

/** Without a word typed, the first few actions are enough to start from. */
const FIRST = 8;
/** In a case, what is in it comes before what is elsewhere. */
const FIRST_IN_CASE = 3;

const NONE: readonly string[] = [];

interface Props {
  onClose: () => void;
  onKeys: () => void;
}

function useOptions(typed: string, scoped: string | null, onKeys: () => void) {
  const { words, actionsOnly } = useMemo(() => wordsOf(typed), [typed]);
  const actions = useActions(onKeys);
  const scope = useScope(scoped);
  // Only the court is asked a moment later: Enter right after typing takes what these words mean, not those before.
  const later = useDeferredValue(words);
  const found = useFound(actionsOnly ? NONE : later, scoped);
  const fresh = later === words;
  const answers = fresh ? found.options : found.options.filter((option) => matches(option, words));
  const local = [...(scope?.options ?? []), ...actions].filter((option) => matches(option, words));
  const asked = words.length > 0 || actionsOnly;
  const of = (group: Option["group"]) => local.filter((option) => option.group === group);
  const options = actionsOnly
    ? of("do")
    : [...(asked ? of("do") : of("do").slice(0, scope ? FIRST_IN_CASE : FIRST)), ...of("here"), ...answers];
  return { options, words, scope, asking: found.asking || !fresh };
}

export default function Palette({ onClose, onKeys }: Props) {
  const words = useWords(paletteWords);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const here = useCaseHere();
  const [inCase, setInCase] = useState(true);
  const [, go] = useLocation();
  const box = useRef<HTMLDialogElement>(null);
  const { options, words: sought, scope, asking } = useOptions(typed, inCase ? here : null, onKeys);
  const current = Math.min(at, options.length - 1);
  const selected = options[current];
  // Enter before the court has answered takes the first thing it finds.
  const [entered, setEntered] = useState(false);
  // Closed while it is still in the page: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  useEffect(() => {
    document.getElementById(`palette-${current}`)?.scrollIntoView({ block: "nearest" });
  }, [current]);
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
  const onKeyDown = unlessComposing((event: React.KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt((current + 1) % Math.max(1, options.length));
    else if (event.key === "ArrowUp") setAt((current + options.length - 1) % Math.max(1, options.length));
    else if (event.key === "Enter" && !selected && asking) setEntered(true);
    else if (event.key === "Enter") pick(selected, event.ctrlKey || event.metaKey);
    else if (event.key === "Backspace" && typed === "" && scope) setInCase(false);
    else return;
    event.preventDefault();
  });
  const heading = (option: Option) =>
    option.group === "cases" && scope ? words.others : words[option.group];
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
        {scope ? <span className="scope">{scope.number ?? words.placeholderHere}</span> : null}
        <input
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls="palette-options"
          aria-activedescendant={selected ? `palette-${current}` : undefined}
          aria-label={scope?.number ? `${words.title}, ${scope.number}` : words.title}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
            setEntered(false);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="palette-close" aria-label={words.close} onClick={onClose}>
          <Key of={KEYS.escape} />
        </button>
      </div>
      <div className="res" id="palette-options" role="listbox" aria-label={words.title}>
        {options.map((option, index) => (
          <PaletteOption
            key={`${option.group}-${option.key}`}
            option={option}
            words={sought}
            id={`palette-${index}`}
            heading={options[index - 1]?.group === option.group ? undefined : heading(option)}
            selected={index === current}
            onPick={(beside) => pick(option, beside)}
          />
        ))}
      </div>
      {options.length === 0 ? (
        <p className="none">
          {asking ? (
            words.searching
          ) : (
            <>
              <b>{words.none}</b> <span className="muted">{words.noneWhat}</span>
            </>
          )}
        </p>
      ) : null}
      <p className="vh" role="status">
        {sought.length > 0 && !asking ? (options.length > 0 ? words.found(options.length) : words.none) : ""}
      </p>
      <PaletteFoot scoped={scope !== null} />
    </dialog>
  );
}
