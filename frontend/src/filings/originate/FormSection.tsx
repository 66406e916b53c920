/** One section of the form: its number, how far it is, and its questions. */
import { useId } from "react";
import { useWords } from "../../i18n/words";
import { FieldControl } from "./FieldControl";
import type { Answers, FormField, FormSection as Section } from "./form";
import { useAnswering } from "./answering";
import { Group } from "./Group";
import { originateWords } from "./originate.words";
import { Paragraphs } from "./Paragraphs";
import { Parties } from "./Parties";
import { FAMILY, Ring } from "./Ring";
import type { SectionProgress } from "./usePreview";

interface Props {
  number: number;
  section: Section;
  answers: Answers;
  progress: SectionProgress | undefined;
  onEnter: () => void;
}

/** Short answers stand side by side. */
const SHORT: ReadonlySet<string> = new Set(["CHOICE", "MONEY", "DATE", "CASE_NUMBER", "TEXT"]);

export const sectionId = (code: string): string => `section-${code}`;

export function FormSection({ number, section, answers, progress, onEnter }: Props) {
  const heading = useId();
  return (
    <section
      className="esec"
      id={sectionId(section.code)}
      aria-labelledby={heading}
      tabIndex={-1}
      onFocus={onEnter}
    >
      <span className="n" aria-hidden="true">
        {number}
      </span>
      <div>
        <div className="h">
          <h2 id={heading}>{section.title}</h2>
          {progress ? <Progress progress={progress} /> : null}
        </div>
        {section.help ? <p className="say">{section.help.text}</p> : null}
        <div className="f2">
          {section.fields.map((field) => (
            <div key={field.code} className={SHORT.has(field.kind) ? "one" : "all"}>
              <Question field={field} answers={answers} />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

function Progress({ progress: { state, answered, required, faults } }: { progress: SectionProgress }) {
  const words = useWords(originateWords);
  const said = {
    COMPLETE: words.complete,
    NOT_STARTED: words.notStarted,
    STARTED: words.partly(answered, required),
    FAULTY: words.toPutRight(faults),
  }[state];
  return (
    <span className="state" data-f={FAMILY[state]}>
      <Ring state={state} />
      {said}
    </span>
  );
}

function Question({ field, answers }: { field: FormField; answers: Answers }) {
  const { set } = useAnswering();
  const answer = answers[field.code];
  switch (field.kind) {
    case "PARAGRAPHS":
      return <Paragraphs field={field} answer={answer} />;
    case "GROUP":
      return <Group field={field} answer={answer} />;
    case "PARTIES":
      return <Parties field={field} answer={answer} />;
    default:
      return (
        <FieldControl
          field={field}
          answer={answer}
          path={[field.code]}
          onAnswer={(said) => set(field.code, said)}
        />
      );
  }
}
