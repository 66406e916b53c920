/** The registry's desk: the queue, the document, and what is decided on it; all of it without the mouse. */
import { useCallback, useEffect, useState } from "react";
import { Redirect, useLocation, useParams } from "wouter";
import { useCourtTime } from "../registry-clock/useCourtTime";
import { inRegistry } from "../session/roles";
import NotFoundPage from "../ui/page/NotFoundPage";
import { useSession } from "../session/viewer";
import { useWords } from "../i18n/words";
import { useShortcuts } from "../ui/keys/shortcuts";
import { Empty } from "../ui/page/Empty";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { nextAfter } from "./queue";
import { QueueColumn } from "./QueueColumn";
import { ReviewFiling } from "./ReviewFiling";
import "./queue.css";
import "./review.css";
import "./review-narrow.css";
import { reviewWords } from "./review.words";
import { useQueue } from "./useQueue";
import { useQueueFilters } from "./useQueueFilters";

/** From here the queue and a filing fit on one screen. */
const WIDE = "(min-width: 901px)";

export default function ReviewPage() {
  const { viewer } = useSession();
  return viewer && inRegistry(viewer) ? <Desk /> : <NotFoundPage />;
}

function Desk() {
  const words = useWords(reviewWords);
  const { id = null } = useParams<{ id?: string }>();
  const [, go] = useLocation();
  const [held, setHeld] = useState(false);
  const [over, setOver] = useState(false);
  const filtering = useQueueFilters();
  const queue = useQueue(filtering.filters, held);
  const now = useCourtTime(undefined);
  const frame = useCallback((queueOpen: boolean) => {
    setOver(queueOpen);
    // Wherever the queue is, its own row is where one is.
    if (queueOpen) requestAnimationFrame(focusQueue);
  }, []);
  useShortcuts({ q: () => frame(!over || !queueHasFocus()) });
  // What was just decided here may still stand in the last answer about the queue.
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    // Nothing is open any more: the reader is at the page itself.
    if (!id) document.getElementById("main")?.focus({ preventScroll: true });
  }, [id]);
  const rows = queue.rows.map((row) => ({
    id: row.id,
    taken:
      queue.isTaken(row) || queue.gone.has(row.id) || (decided.has(row.id) && row.status === "UNDER_REVIEW"),
  }));
  const after = (filingId: string) => nextAfter(rows, filingId);
  const openNext = (filingId: string) => {
    const next = after(filingId);
    setDecided((before) => new Set([...before, filingId]));
    go(`/review${next ? `/${next.id}` : ""}${filtering.search}`);
  };
  const first = rows.find((row) => !row.taken);
  if (!id && first && window.matchMedia(WIDE).matches) {
    return <Redirect to={`/review/${first.id}${filtering.search}`} replace />;
  }
  const next = id ? queue.rows.find((row) => row.id === after(id)?.id) : undefined;
  return (
    <Page title={words.title} wide>
      <div className={`rv${id ? "" : " rv-list"}${over ? " q-over" : ""}`}>
        <QueueColumn
          queue={queue}
          filtering={filtering}
          openId={id}
          now={now}
          onHold={setHeld}
          onClose={() => setOver(false)}
        />
        {id ? (
          <ReviewFiling
            key={id}
            id={id}
            now={now}
            next={next ? (next.case?.number ?? words.newCase(next.caseType.code)) : null}
            backTo={`/review${filtering.search}`}
            onQueue={() => frame(true)}
            onDone={() => openNext(id)}
          />
        ) : (
          <div className="rv-none">
            {queue.loading ? <Skeleton lines={4} /> : null}
            {queue.rows.length > 0 || queue.loading || queue.failed ? null : (
              <Empty title={filtering.count > 0 ? words.noMatch : words.clear}>
                {filtering.count > 0 ? null : words.clearWhat}
              </Empty>
            )}
            {queue.rows.length > 0 ? <p className="muted">{words.choose}</p> : null}
          </div>
        )}
      </div>
    </Page>
  );
}

function queueHasFocus(): boolean {
  return document.activeElement?.closest(".q") !== null;
}

function focusQueue(): void {
  const queue = document.querySelector(".q");
  (queue?.querySelector<HTMLElement>("a[aria-current]") ?? queue?.querySelector<HTMLElement>("a"))?.focus();
}
