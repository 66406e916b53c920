/** The queue beside what is open: live, by keyboard, and nothing in it moves while the reader is at it. */
import { FileCheck, ListFilter, X } from "lucide-react";
import { useRef, useState, type PointerEvent, type UIEvent } from "react";
import { useWords } from "../i18n/words";
import { totalText } from "../kit/totals";
import { isRegistrar } from "../session/roles";
import { useSession } from "../session/viewer";
import { useShortcuts } from "../ui/keys/shortcuts";
import { LoadError } from "../ui/page/LoadError";
import { Skeleton } from "../ui/page/Skeleton";
import { PermitScan } from "./PermitScan";
import { permitScanWords } from "./permitScan.words";
import { QueueFiltersForm } from "./QueueFiltersForm";
import { QueueLink } from "./QueueLink";
import { reviewWords } from "./review.words";
import type { Queue } from "./useQueue";
import type { useQueueFilters } from "./useQueueFilters";

interface Props {
  queue: Queue;
  filtering: ReturnType<typeof useQueueFilters>;
  openId: string | null;
  now: number;
  onHold: (held: boolean) => void;
  /** Closes it where it lies over the page. */
  onClose: () => void;
}

export function QueueColumn({ queue, filtering, openId, now, onHold, onClose }: Props) {
  const words = useWords(reviewWords);
  const list = useRef<HTMLOListElement>(null);
  const [filters, setFilters] = useState(filtering.count > 0);
  useQueueKeys(list);
  const reading = useReading(onHold);
  const showNew = () => {
    queue.settle();
    list.current?.scrollTo(0, 0);
  };
  return (
    <nav className="queue" aria-label={words.queue}>
      <QueueHead
        total={queue.total}
        alone={openId === null}
        filters={filters}
        onFilters={() => setFilters(!filters)}
        onClose={onClose}
      />
      {filters ? <QueueFiltersForm filtering={filtering} /> : null}
      {queue.waiting > 0 ? (
        <button type="button" className="btn sm q-new" onClick={showNew}>
          {words.someNew(queue.waiting)}
        </button>
      ) : null}
      {queue.failed ? <LoadError onRetry={queue.again} /> : null}
      {queue.loading ? <Skeleton lines={8} /> : null}
      <ol ref={list} {...reading}>
        {queue.rows.map((row) => (
          <QueueLink
            key={row.id}
            row={row}
            to={`/review/${row.id}${filtering.search}`}
            current={row.id === openId}
            gone={queue.gone.has(row.id)}
            mine={row.claimedBy?.id === queue.me}
            now={now}
            onOpen={() => {
              onClose();
              // It is open already: what was asked for is to go there.
              if (row.id === openId) document.querySelector<HTMLElement>(".side h1")?.focus();
            }}
          />
        ))}
        <QueueEnd queue={queue} filtering={filtering} />
      </ol>
    </nav>
  );
}

/** The reader is at the list while the mouse is over it or it is scrolled. */
function useReading(onHold: Props["onHold"]) {
  const at = useRef({ over: false, scrolled: false });
  const hold = (change: Partial<typeof at.current>) => {
    at.current = { ...at.current, ...change };
    onHold(at.current.over || at.current.scrolled);
  };
  return {
    onPointerEnter: (event: PointerEvent) => hold({ over: event.pointerType === "mouse" }),
    onPointerLeave: () => hold({ over: false }),
    onScroll: (event: UIEvent) => hold({ scrolled: event.currentTarget.scrollTop > 0 }),
  };
}

interface HeadProps extends Pick<Props, "onClose"> {
  total: Queue["total"];
  /** Nothing is open beside it: it is the page. */
  alone: boolean;
  filters: boolean;
  onFilters: () => void;
}

function QueueHead({ total, alone, filters, onFilters, onClose }: HeadProps) {
  const words = useWords(reviewWords);
  const permit = useWords(permitScanWords);
  const { viewer } = useSession();
  const [permitting, setPermitting] = useState(false);
  return (
    <div className="h">
      {alone ? <h1>{words.queue}</h1> : <h2>{words.queue}</h2>}
      {total === null ? null : <span className="count">{totalText(total)}</span>}
      <span className="grow" />
      {viewer && isRegistrar(viewer) ? (
        <button
          type="button"
          className="btn quiet icon sm"
          aria-label={permit.title}
          title={permit.title}
          onClick={() => setPermitting(true)}
        >
          <FileCheck size={14} aria-hidden="true" />
        </button>
      ) : null}
      {permitting ? <PermitScan onClose={() => setPermitting(false)} /> : null}
      <button
        type="button"
        className="btn quiet icon sm"
        aria-label={words.filter}
        title={words.filter}
        aria-pressed={filters}
        onClick={onFilters}
      >
        <ListFilter size={14} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="btn quiet icon sm q-close"
        aria-label={words.closeQueue}
        onClick={onClose}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}

/** Under the last row: that there is none, or how many more have not been asked for. */
function QueueEnd({ queue, filtering }: Pick<Props, "queue" | "filtering">) {
  const words = useWords(reviewWords);
  if (!queue.loading && !queue.failed && queue.rows.length === 0)
    return (
      <li className="q-none">
        <b className="strong">{filtering.count > 0 ? words.noMatch : words.clear}</b>{" "}
        {filtering.count > 0 ? (
          <button type="button" className="as-link" onClick={filtering.clear}>
            {words.clearFilters}
          </button>
        ) : (
          words.clearWhat
        )}
      </li>
    );
  const total = queue.total?.totalCount ?? 0;
  const beyond = total - queue.rows.length - queue.waiting + queue.gone.size;
  if (!queue.total || beyond <= 0) return null;
  return <li className="q-none">{words.more({ ...queue.total, totalCount: beyond })}</li>;
}

/** J and K move the focus along the queue; Enter is the link's own. */
function useQueueKeys(list: React.RefObject<HTMLOListElement | null>): void {
  const move = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>("a") ?? [])];
    if (links.length === 0) return;
    const focused = links.indexOf(document.activeElement as HTMLAnchorElement);
    const at = focused >= 0 ? focused : links.findIndex((link) => link.ariaCurrent === "page");
    const next = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))];
    next?.focus();
  };
  useShortcuts({ j: () => move(1), k: () => move(-1) });
}
