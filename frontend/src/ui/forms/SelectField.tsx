/** A labelled choice of one from a list, of none at first; without anything to choose it waits. */
import type { ReactNode } from "react";
import { Field } from "./Field";

interface Props {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  value: string;
  /** What stands for no choice. */
  empty: string;
  error?: string;
  options: readonly { code: string; name: string }[];
  onChoose: (code: string) => void;
}

export function SelectField({ id, label, hint, value, empty, error, options, onChoose }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select
        className="select"
        value={value}
        disabled={options.length === 0}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">{empty}</option>
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
