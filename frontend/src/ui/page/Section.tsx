/** A part of a page: an ink rule, a heading, and what stands at the heading's end. */
import { useId, type ReactNode } from "react";

interface Props {
  title: ReactNode;
  /** As it is read: "12", "1,000+". */
  count?: string;
  tail?: ReactNode;
  gap?: boolean;
  children: ReactNode;
}

export function Section({ title, count, tail, gap = false, children }: Props) {
  const id = useId();
  return (
    <section className={gap ? "sec sec-gap" : "sec"} aria-labelledby={id}>
      <div className="sec-h">
        <h2 id={id}>{title}</h2>
        {count === undefined ? null : <span className="count">{count}</span>}
        {tail === undefined ? null : <span className="tail">{tail}</span>}
      </div>
      {children}
    </section>
  );
}
