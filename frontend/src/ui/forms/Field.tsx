/** A labelled control with its hint and what is wrong with it; the error summary links to `id`. */
import { cloneElement, type ReactElement, type ReactNode } from "react";

interface ControlProps {
  id?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
}

interface Props {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  optional?: string;
  children: ReactElement<ControlProps>;
}

export function Field({ id, label, hint, error, optional, children }: Props) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={error ? "field error" : "field"}>
      <label htmlFor={id}>
        {label}
        {optional ? <span className="muted optional"> {optional}</span> : null}
      </label>
      {hint ? (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <div className="err" id={`${id}-error`}>
          {error}
        </div>
      ) : null}
      {cloneElement(children, {
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
    </div>
  );
}
