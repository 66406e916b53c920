/** A list of things of which several facts are asked. */
import { Plus, X } from "lucide-react";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import { useRowFocus } from "../../ui/forms/useRowFocus";
import { Refused } from "../draft/Part";
import { useAnswering } from "./answering";
import { FieldControl } from "./FieldControl";
import { controlOf, type Answer, type FormField } from "./form";
import { originateWords } from "./originate.words";

type Item = Readonly<Record<string, Answer>>;

/** The objects of a list answer; what is none counts as an empty one. */
export function itemsOf(answer: Answer | undefined): Item[] {
  if (!Array.isArray(answer)) return [];
  return answer.map((each: Answer) =>
    typeof each === "object" && each !== null && !Array.isArray(each) ? (each as Item) : {},
  );
}

export function Group({ field, answer }: { field: FormField; answer: Answer | undefined }) {
  const words = useWords(originateWords);
  const { set, errorAt } = useAnswering();
  const items = itemsOf(answer);
  const { frame, added, removed } = useRowFocus(items.length);
  const error = errorAt([field.code]);
  const replace = (at: number, ...into: Item[]) =>
    set(field.code, [...items.slice(0, at), ...into, ...items.slice(at + 1)]);
  return (
    <div role="group" aria-label={field.label} id={controlOf([field.code])} tabIndex={-1} ref={frame}>
      <p className="label">
        {field.label}
        {field.required ? null : <span className="muted optional"> {words.optional}</span>}
      </p>
      {field.help ? <p className="hint">{field.help.text}</p> : null}
      {error ? <Refused>{error}</Refused> : null}
      {items.map((item, at) => (
        <fieldset className="party" key={at} data-row="">
          <legend>{words.item(at + 1)}</legend>
          <button
            type="button"
            className="btn quiet icon sm"
            aria-label={words.removeItem(at + 1)}
            onClick={() => {
              removed();
              replace(at);
            }}
          >
            <X size={14} aria-hidden="true" />
          </button>
          <div className="f2">
            {field.fields.map((part) => (
              <FieldControl
                key={part.code}
                field={part}
                answer={item[part.code]}
                path={[field.code, at, part.code]}
                onAnswer={(said) => replace(at, { ...item, [part.code]: said })}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <Button
        size="sm"
        data-add=""
        onClick={() => {
          added();
          set(field.code, [...items, {}]);
        }}
      >
        <Plus size={14} aria-hidden="true" />
        {words.addItem}
      </Button>
    </div>
  );
}
