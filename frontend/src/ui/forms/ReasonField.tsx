/** Why something is done, in a few lines for whoever reads it. */
import type { ReactNode } from "react";
import { Field } from "./Field";

interface Props {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  value: string;
  /** How many characters the court keeps, where that is few. */
  longest?: number;
  onChange: (reason: string) => void;
}

export function ReasonField({ id, label, hint, error, value, longest, onChange }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        className="textarea"
        rows={3}
        maxLength={longest}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
