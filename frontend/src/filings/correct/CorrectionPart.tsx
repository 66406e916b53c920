/** One thing the clerk asks for: their words, what was sent, and the way to put it right. */
import { Check, CircleAlert } from "lucide-react";
import { useId, type ReactNode } from "react";
import { useWords } from "../../i18n/words";
import { reasonNames } from "../parts/reasons.words";
import { correctWords } from "./correct.words";
import type { CorrectionItem } from "./filing";

interface Props {
  number: number;
  item: CorrectionItem;
  title: string;
  /** Which document it is, if it is one. */
  place?: string;
  children: ReactNode;
}

export function CorrectionPart({ number, item, title, place, children }: Props) {
  const words = useWords(correctWords);
  const reasons = useWords(reasonNames);
  const id = useId();
  return (
    <section className="part" aria-labelledby={id} id={`correction-${number}`} tabIndex={-1}>
      <span className="n" aria-hidden="true">
        {number}
      </span>
      <div>
        <h2 id={id}>{title}</h2>
        <div className="state">
          {item.touched ? (
            <span className="fixed">
              <Check size={14} aria-hidden="true" />
              {words.corrected}
            </span>
          ) : (
            <span className="open">
              <CircleAlert size={14} aria-hidden="true" />
              {words.toDo}
            </span>
          )}
          {place ? <span>{place}</span> : null}
          <span className="faint">
            {words.reason(reasons[item.reason.code as keyof typeof reasonNames], words[item.reason.remedy])}
          </span>
        </div>
        <blockquote className="quote">{item.message ?? item.reason.text}</blockquote>
        {children}
      </div>
    </section>
  );
}
