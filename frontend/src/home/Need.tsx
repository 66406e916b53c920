/** One thing that needs the reader: by when, what, why, and the one button that does it. */
import type { ReactNode } from "react";
import { LinkButton } from "../ui/button/Button";

interface Props {
  due: ReactNode;
  dueNote?: ReactNode;
  title: ReactNode;
  why?: ReactNode;
  /** Status, case number and the like. */
  facts?: ReactNode;
  to: string;
  act: ReactNode;
  hot?: boolean;
  /** The one primary button of the page. */
  first?: boolean;
}

export function Need({ due, dueNote, title, why, facts, to, act, hot = false, first = false }: Props) {
  return (
    <article className={hot ? "need hot" : "need"}>
      <div className="due">
        <b>{due}</b>
        {dueNote}
      </div>
      <div>
        <h2 className="cap">{title}</h2>
        {why ? <p className="w">{why}</p> : null}
        {facts ? <div className="ids">{facts}</div> : null}
      </div>
      <LinkButton to={to} kind={first ? "primary" : "plain"}>
        {act}
      </LinkButton>
    </article>
  );
}
