/** A numbered part of the filing: the number hangs in the margin. */
import { useId, type ReactNode } from "react";

interface Props {
  number: ReactNode;
  title: ReactNode;
  say?: ReactNode;
  /** Stands in the note column beside it. */
  note?: ReactNode;
  /** Where an error that is about the whole part leads. */
  id?: string;
  /** What the court refused about the whole part. */
  error?: string;
  children: ReactNode;
}

export function Part({ number, title, say, note, id, error, children }: Props) {
  const heading = useId();
  const body = (
    <div>
      <h2 id={heading}>{title}</h2>
      {say ? <p className="say">{say}</p> : null}
      {error ? <Refused>{error}</Refused> : null}
      {children}
    </div>
  );
  return (
    <section className="part" aria-labelledby={heading} id={id} tabIndex={id ? -1 : undefined}>
      <span className="n" aria-hidden="true">
        {number}
      </span>
      {note ? (
        <div className="two">
          {body}
          <p className="sidenote">{note}</p>
        </div>
      ) : (
        body
      )}
    </section>
  );
}

/** What the court refused, beside what it is about. */
export function Refused({ children }: { children: ReactNode }) {
  return (
    <div className="field error">
      <div className="err">{children}</div>
    </div>
  );
}
