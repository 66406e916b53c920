/** The way out when a colleague changed the same answers meanwhile. */
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import type { OriginatingForm } from "./form";
import { originateWords } from "./originate.words";
import type { Saving } from "./useAnswers";

export function AnswersClash({ saving, form }: { saving: Saving; form: OriginatingForm }) {
  const words = useWords(originateWords);
  const { clashes, theirs, settle } = saving;
  if (clashes.length === 0 || !theirs) return null;
  const labels = new Map(
    form.sections.flatMap(({ fields }) => fields.map(({ code, label }) => [code, label])),
  );
  return (
    <div className="callout" role="alert">
      <p>{words.clash}</p>
      <ul>
        {clashes.map((field) => {
          const answer = theirs[field];
          return (
            <li key={field}>
              {labels.get(field) ?? field}
              {typeof answer === "string" && answer ? `: ${answer}` : null}
            </li>
          );
        })}
      </ul>
      <p className="row">
        <Button size="sm" onClick={() => settle("mine")}>
          {words.keepMine}
        </Button>
        <Button size="sm" onClick={() => settle("theirs")}>
          {words.useTheirs}
        </Button>
      </p>
    </div>
  );
}
