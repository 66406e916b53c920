/** One question of a form, with the control that its kind of answer takes. */
import type { ReactElement } from "react";
import { useWords } from "../../i18n/words";
import { Field } from "../../ui/forms/Field";
import { controlOf, type Answer, type FormPart } from "./form";
import { useAnswering } from "./answering";
import { originateWords } from "./originate.words";

interface Props {
  field: FormPart;
  answer: Answer | undefined;
  /** Where the answer stands: its field, or an item of a group and its part. */
  path: readonly (string | number)[];
  onAnswer: (answer: Answer) => void;
}

export function FieldControl(props: Props) {
  const { field, path } = props;
  const words = useWords(originateWords);
  const { errorAt } = useAnswering();
  const id = controlOf(path);
  if (field.kind === "YES_NO") return <YesNo {...props} id={id} error={errorAt(path)} />;
  return (
    <Field
      id={id}
      label={field.label}
      hint={field.help?.text}
      optional={field.required ? undefined : words.optional}
      error={errorAt(path)}
    >
      <Control {...props} />
    </Field>
  );
}

const textOf = (answer: Answer | undefined): string => (typeof answer === "string" ? answer : "");

/** The control alone; the field around it gives it its id and what describes it. */
function Control({ field, answer, onAnswer, ...given }: Props): ReactElement {
  const value = textOf(answer);
  // What the field around it gives: its id, and what describes it.
  const { path, ...described } = given;
  void path;
  const type = (event: { target: { value: string } }) => onAnswer(event.target.value);
  switch (field.kind) {
    case "CHOICE":
      return <Choice field={field} value={value} onChange={type} {...described} />;
    case "LONG_TEXT":
      return <textarea className="textarea" rows={5} value={value} onChange={type} {...described} />;
    case "ADDRESS":
      return <textarea className="textarea" rows={2} value={value} onChange={type} {...described} />;
    case "DATE":
      return <input className="input short" type="date" value={value} onChange={type} {...described} />;
    case "MONEY":
      return (
        <input
          className="input short num"
          inputMode="decimal"
          placeholder="0.00"
          value={value}
          onChange={type}
          {...described}
        />
      );
    default:
      return <input className="input" value={value} onChange={type} {...described} />;
  }
}

interface ChoiceProps {
  field: FormPart;
  value: string;
  onChange: (event: { target: { value: string } }) => void;
}

function Choice({ field, value, onChange, ...described }: ChoiceProps) {
  const words = useWords(originateWords);
  return (
    <select className="select" value={value} onChange={onChange} {...described}>
      <option value="">{words.choose}</option>
      {field.options.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </select>
  );
}

function YesNo({ field, answer, id, error, onAnswer }: Props & { id: string; error?: string }) {
  const words = useWords(originateWords);
  const choices = [
    { value: true, label: words.yes },
    { value: false, label: words.no },
  ];
  return (
    <fieldset className={error ? "field yes-no error" : "field yes-no"} id={id} tabIndex={-1}>
      <legend>{field.label}</legend>
      {field.help ? <div className="hint">{field.help.text}</div> : null}
      {error ? <div className="err">{error}</div> : null}
      <div className="row">
        {choices.map(({ value, label }) => (
          <label className="choice" key={label}>
            <input type="radio" name={id} checked={answer === value} onChange={() => onAnswer(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
