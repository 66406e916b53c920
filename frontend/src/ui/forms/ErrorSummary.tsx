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
  // A single fault that is all there is to say is not said twice.
  const whole = faults.find(({ message }) => message === title);
  const others = faults.filter((fault) => fault !== whole);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{whole ? <FaultLink fault={whole} /> : title}</h2>
      {others.length === 0 ? null : (
        <ul>
          {others.map((fault) => (
            <li key={`${fault.field ?? ""}${fault.message}`}>
              <FaultLink fault={fault} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function FaultLink({ fault: { field, message } }: { fault: Fault }) {
  if (!field) return message;
  return (
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
  );
}
