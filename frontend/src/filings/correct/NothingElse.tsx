/** What the clerk had no remarks on: it is listed, and cannot change. */
import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../../i18n/words";
import { correctWords } from "./correct.words";

export interface Untouched {
  id: string;
  number: number;
  title: string;
  contentUrl?: string;
}

interface Props {
  documents: readonly Untouched[];
  /** The parties it is filed for. */
  filedFor: readonly string[];
  reference?: string | null;
}

export function NothingElse({ documents, filedFor, reference }: Props) {
  const words = useWords(correctWords);
  const names = filedFor.join(words.listComma);
  return (
    <section className="part">
      <span className="n">
        <Lock size={16} aria-hidden="true" />
      </span>
      <div>
        <h2>{words.nothingElse}</h2>
        <p className="say">{words.nothingElseWhat}</p>
        {documents.map(({ id, number, title, contentUrl }) => (
          <Locked
            key={id}
            tail={
              contentUrl ? (
                <a href={contentUrl} target="_blank" rel="noreferrer">
                  {words.open}
                </a>
              ) : null
            }
          >
            {words.documentTitle(number, title)}
          </Locked>
        ))}
        {names ? <Locked>{words.filedFor(names)}</Locked> : null}
        {reference ? <Locked>{words.yourReference(reference)}</Locked> : null}
      </div>
    </section>
  );
}

function Locked({ tail, children }: { tail?: ReactNode; children: ReactNode }) {
  return (
    <div className="lock">
      <Lock size={14} aria-hidden="true" />
      <span>{children}</span>
      {tail}
    </div>
  );
}
