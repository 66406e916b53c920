/** Narrowing the list: whose hands they are in, words, one's own. */
import { useEffect, useState } from "react";
import { useWords } from "../../i18n/words";
import type { FamilyName } from "./families";
import { listWords } from "./list.words";

interface Props {
  family?: FamilyName;
  text: string;
  mine: boolean;
  onMine: (only: boolean) => void;
  onFamily: (name: FamilyName | undefined) => void;
  onText: (text: string | undefined) => void;
}

const TYPING_MS = 250;

export function FilingFilters({ family, text, mine, onMine, onFamily, onText }: Props) {
  const words = useWords(listWords);
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => onText(typed || undefined), TYPING_MS);
    return () => clearTimeout(timer);
  });
  return (
    <div className="filters" role="group" aria-label={words.filters}>
      <span className="btn-group">
        {([undefined, "yours", "court", "back", "done", "refused"] as const).map((name) => (
          <button
            key={name ?? "all"}
            type="button"
            className="btn sm"
            aria-pressed={family === name}
            onClick={() => onFamily(name)}
          >
            {words[name ?? "all"]}
          </button>
        ))}
      </span>
      <input
        className="input sm"
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="button" className="btn sm" aria-pressed={mine} onClick={() => onMine(!mine)}>
        {words.mine}
      </button>
    </div>
  );
}
