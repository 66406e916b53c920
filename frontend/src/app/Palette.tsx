/** The palette: go to a case, a filing or a page by typing. */
import { FileText, FileUp, Scale, Search, type LucideIcon } from "lucide-react";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useQuery } from "urql";
import { useLocation } from "wouter";
import { graphql } from "../gql";
import { useLanguage, API_LANGUAGE } from "../i18n/language";
import { useWords } from "../i18n/words";
import { useNavigation } from "./navigation";
import { paletteWords } from "./palette.words";
import { shellWords } from "./shell.words";
import { useSession } from "./viewer";

const query = graphql(`
  query Palette($text: String!, $language: Language) {
    cases(filter: { text: $text }, first: 6) {
      edges {
        node {
          id
          number
          title(language: $language)
        }
      }
    }
    filings(filter: { text: $text }, first: 6) {
      edges {
        node {
          id
          reference
          title
        }
      }
    }
  }
`);

interface Option {
  key: string;
  group: "do" | "cases" | "filings";
  icon: LucideIcon;
  text: string;
  note?: string | null;
  to: string;
}

function useOptions(text: string): Option[] {
  const shell = useWords(shellWords);
  const words = useWords(paletteWords);
  const { language } = useLanguage();
  const { viewer } = useSession();
  const pages = useNavigation();
  const [{ data }] = useQuery({
    query,
    variables: { text, language: API_LANGUAGE[language] },
    pause: text.trim().length < 2,
  });
  const actions: Option[] = [
    ...(viewer?.mayFile
      ? [
          { key: "file", group: "do" as const, icon: FileUp, text: words.file, to: "/file" },
          { key: "start", group: "do" as const, icon: Scale, text: words.start, to: "/file?new" },
        ]
      : []),
    ...pages.map(({ to, name }) => ({ key: to, group: "do" as const, icon: Search, text: shell[name], to })),
  ].filter((option) => option.text.toLowerCase().includes(text.trim().toLowerCase()));
  const cases = (text.trim().length < 2 ? [] : (data?.cases.edges ?? [])).map(({ node }): Option => ({
    key: node.id,
    group: "cases",
    icon: Scale,
    text: node.title,
    note: node.number,
    to: `/cases/${node.id}`,
  }));
  const filings = (text.trim().length < 2 ? [] : (data?.filings.edges ?? [])).map(({ node }): Option => ({
    key: node.id,
    group: "filings",
    icon: FileText,
    text: node.title,
    note: node.reference,
    to: `/filings/${node.id}`,
  }));
  return [...actions, ...cases, ...filings];
}

export default function Palette({ onClose }: { onClose: () => void }) {
  const words = useWords(paletteWords);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const [, go] = useLocation();
  const box = useRef<HTMLDialogElement>(null);
  const options = useOptions(useDeferredValue(typed));
  const current = Math.min(at, options.length - 1);
  useEffect(() => {
    if (box.current && !box.current.open) box.current.showModal();
  }, []);
  const pick = (option: Option | undefined) => {
    if (!option) return;
    onClose();
    go(option.to);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(Math.min(current + 1, options.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(current - 1, 0));
    else if (event.key === "Enter") pick(options[current]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={box} className="palette" aria-label={words.title} onClose={onClose}>
      <div className="q">
        <Search size={18} aria-hidden="true" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-options"
          aria-activedescendant={options[current] ? `palette-${current}` : undefined}
          aria-label={words.title}
          placeholder={words.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="res" id="palette-options" role="listbox" aria-label={words.title}>
        {options.length === 0 ? <p className="muted none">{words.none}</p> : null}
        {options.map((option, index) => (
          <PaletteOption
            key={option.key}
            option={option}
            id={`palette-${index}`}
            heading={options[index - 1]?.group === option.group ? undefined : words[option.group]}
            selected={index === current}
            onPick={() => pick(option)}
          />
        ))}
      </div>
    </dialog>
  );
}

interface OptionProps {
  option: Option;
  id: string;
  heading?: string | undefined;
  selected: boolean;
  onPick: () => void;
}

function PaletteOption({ option, id, heading, selected, onPick }: OptionProps) {
  const Icon = option.icon;
  return (
    <>
      {heading ? <h3 role="presentation">{heading}</h3> : null}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the box above has the keys */}
      <div className="o" role="option" id={id} aria-selected={selected} tabIndex={-1} onClick={onPick}>
        <Icon size={16} aria-hidden="true" />
        <span>{option.text}</span>
        <small className="num">{option.note}</small>
      </div>
    </>
  );
}
