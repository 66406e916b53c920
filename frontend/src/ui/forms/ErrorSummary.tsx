/** What is wrong with a form, at its head: focus comes here, and each line leads to its field. */
import { useEffect, useRef } from "react";

export interface Fault {
  /** The id of the control it is about, if it is about one. */
  field?: string;
  message: string;
}

export function ErrorSummary({ title, faults }: { title: string; faults: Fault[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [title, faults]);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      {faults.length === 0 ? null : (
        <ul>
          {faults.map(({ field, message }) => (
            <li key={`${field ?? ""}${message}`}>
              {field ? (
                <a
                  href={`#${field}`}
                  onClick={(event) => {
                    event.preventDefault();
                    const control = document.getElementById(field);
                    control?.scrollIntoView({ block: "center" });
                    control?.focus();
                  }}
                >
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
