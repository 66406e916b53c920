/** One row of the palette: what it is, the words typed marked in it, and what is known of it. */
import type { MouseEvent } from "react";
import { Key } from "../../ui/keys/Key";
import { KEYS } from "../../ui/keys/names";
import { StatusBadge } from "../../ui/status/StatusBadge";
import { marked, type Option } from "./option";

interface Props {
  option: Option;
  words: readonly string[];
  id: string;
  heading?: string | undefined;
  selected: boolean;
  onPick: (beside: boolean) => void;
}

export function PaletteOption({ option, words, id, heading, selected, onPick }: Props) {
  const Icon = option.icon;
  return (
    <>
      {heading ? <h3 role="presentation">{heading}</h3> : null}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the box above has the keys */}
      <div
        className="o"
        role="option"
        id={id}
        aria-selected={selected}
        tabIndex={-1}
        onClick={(event: MouseEvent) => onPick(event.ctrlKey || event.metaKey)}
      >
        <Icon size={16} aria-hidden="true" />
        <span className="w">
          {option.number ? (
            <span className="num strong no">
              <Marked text={option.number} words={words} />
            </span>
          ) : null}
          <Marked text={option.text} words={words} />{" "}
          {option.note ? <small className="num">{option.note}</small> : null}
        </span>
        <span className="e">
          {option.status ? <StatusBadge status={option.status} look="plain" /> : null}
          {option.end ? <small className="num">{option.end}</small> : null}
          {selected ? <Key of={KEYS.enter} /> : null}
        </span>
      </div>
    </>
  );
}

function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return marked(text, words).map((piece, at) =>
    piece.hit ? <b key={at}>{piece.text}</b> : <span key={at}>{piece.text}</span>,
  );
}
