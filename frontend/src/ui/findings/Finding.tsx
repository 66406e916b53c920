/** A note in the margin, beside what it is about. */
import { CircleCheck, CircleX, Info, TriangleAlert, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../../i18n/words";
import { findingWords } from "./findings.words";

type FindingKind = "blocks" | "advises" | "clear" | "info";

const ICONS: Record<FindingKind, LucideIcon> = {
  blocks: CircleX,
  advises: TriangleAlert,
  clear: CircleCheck,
  info: Info,
};

interface Props {
  kind: FindingKind;
  title: ReactNode;
  children?: ReactNode;
  /** What can be done about it: links and quiet buttons. */
  actions?: ReactNode;
  code?: string;
  id?: string;
}

export function Finding({ kind, title, children, actions, code, id }: Props) {
  const words = useWords(findingWords);
  const Icon = ICONS[kind];
  return (
    <div className="finding" data-k={kind} id={id}>
      <div className="k">
        <Icon size={14} aria-hidden="true" />
        <span>
          <span className="vh">{words[kind]} </span>
          {title}
        </span>
      </div>
      {children ? <p>{children}</p> : null}
      {code ? <div className="code">{code}</div> : null}
      {actions ? <div className="do">{actions}</div> : null}
    </div>
  );
}
