/** A link to a document: beside its case where there is room for two, else on a page of its own. */
import type { MouseEvent, ReactNode } from "react";
import { useLocation, useParams, useSearchParams } from "wouter";

const NARROW = "(max-width: 900px)";

interface Props {
  id: string;
  caseId: string;
  /** The id of what has to be known before it is opened. */
  describedBy?: string;
  children: ReactNode;
}

export function DocumentLink({ id, caseId, describedBy, children }: Props) {
  const [, go] = useLocation();
  const { tab } = useParams<{ tab?: string }>();
  const [search] = useSearchParams();
  const alone = `/cases/${caseId}/document/${id}`;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || matchMedia(NARROW).matches) return;
    event.preventDefault();
    const beside = new URLSearchParams(search);
    beside.set("document", id);
    beside.delete("page");
    go(`/cases/${caseId}${tab ? `/${tab}` : ""}?${beside}`);
  };
  return (
    <a
      href={alone}
      aria-describedby={describedBy}
      onClick={(event) => {
        open(event);
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(alone);
      }}
    >
      {children}
    </a>
  );
}
