/** Accept, return or reject one thing: three buttons that are one choice, each with its key. */
import type { ReactNode } from "react";
import { useWords } from "../../i18n/words";
import { Key } from "../keys/Key";
import "./disposition.css";
import { dispositionWords } from "./disposition.words";

export type Outcome = "ACCEPT" | "RETURN" | "REJECT";

const OUTCOME_KEYS: Readonly<Record<Outcome, string>> = { ACCEPT: "A", RETURN: "R", REJECT: "X" };
const OUTCOMES: readonly Outcome[] = ["ACCEPT", "RETURN", "REJECT"];

interface Props {
  /** What is being decided on: "Document 2", and its title. */
  name: ReactNode;
  outcome: Outcome | null;
  onChoose: (outcome: Outcome) => void;
  /** The id of what says why nothing can be chosen now. */
  waitingFor?: string;
  /** The reason, the words to the filer. */
  children?: ReactNode;
}

export function Disposition({ name, outcome, onChoose, waitingFor, children }: Props) {
  const words = useWords(dispositionWords);
  return (
    <div className="disp">
      <div className="dt">{name}</div>
      <div className="btn-group" role="group" aria-label={words.disposition}>
        {OUTCOMES.map((each) => (
          <button
            key={each}
            type="button"
            className="btn"
            data-outcome={each}
            aria-pressed={outcome === each}
            aria-keyshortcuts={OUTCOME_KEYS[each]}
            aria-disabled={waitingFor ? true : undefined}
            aria-describedby={waitingFor}
            onClick={() => {
              if (!waitingFor) onChoose(each);
            }}
          >
            {words[each]} <Key of={OUTCOME_KEYS[each]} />
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}
