/** The registry's desk: the queue, the document, and what is decided on it; all of it without the mouse. */
import { useEffect, useState } from "react";
import { Redirect, useParams } from "wouter";
import { useCourtTime } from "../registry-clock/useCourtTime";
import { inRegistry } from "../session/roles";
import NotFoundPage from "../ui/page/NotFoundPage";
import { useSession } from "../session/viewer";
import { useWords } from "../i18n/words";
import { Empty } from "../ui/page/Empty";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { QueueColumn } from "./QueueColumn";
import { ReviewFiling } from "./ReviewFiling";
import "./queue.css";
import "./review.css";
import "./review-narrow.css";
import { reviewWords } from "./review.words";
import { useNextInQueue } from "./useNextInQueue";
import { useQueue, type Queue } from "./useQueue";
import { useQueueFilters } from "./useQueueFilters";
import { useQueueOverPage } from "./useQueueOverPage";

/** From here the queue and a filing fit on one screen. */
const WIDE = "(min-width: 901px)";

export default function ReviewPage() {
  const { viewer } = useSession();
  return viewer && inRegistry(viewer) ? <Desk /> : <NotFoundPage />;
}

function Desk() {
  const words = useWords(reviewWords);
  const { id = null } = useParams<{ id?: string }>();
  const [held, setHeld] = useState(false);
  const filtering = useQueueFilters();
  const queue = useQueue(filtering.filters, held);
  const now = useCourtTime(undefined);
  const over = useQueueOverPage();
  const { first, next, openNext } = useNextInQueue(queue, id, filtering.search);
  useEffect(() => {
    // Nothing is open any more: the reader is at the page itself.
    if (!id) document.getElementById("main")?.focus({ preventScroll: true });
  }, [id]);
  if (!id && first && window.matchMedia(WIDE).matches) {
    return <Redirect to={`/review/${first.id}${filtering.search}`} replace />;
  }
  return (
    <Page title={words.title} wide>
      <div className={["rv", id ? "" : "rv-list", over.open ? "q-over" : ""].join(" ")}>
        <QueueColumn
          queue={queue}
          filtering={filtering}
          openId={id}
          now={now}
          onHold={setHeld}
          onClose={over.close}
        />
        {id ? (
          <ReviewFiling
            key={id}
            id={id}
            now={now}
            next={next ? (next.case?.number ?? words.newCase(next.caseType.code)) : null}
            backTo={`/review${filtering.search}`}
            onQueue={over.show}
            onDone={() => openNext(id)}
          />
        ) : (
          <NothingOpen queue={queue} narrowed={filtering.count > 0} />
        )}
      </div>
    </Page>
  );
}

function NothingOpen({ queue, narrowed }: { queue: Queue; narrowed: boolean }) {
  const words = useWords(reviewWords);
  const empty = queue.rows.length === 0;
  return (
    <div className="rv-none">
      {queue.loading ? <Skeleton lines={4} /> : null}
      {empty && !queue.loading && !queue.failed ? (
        <Empty title={narrowed ? words.noMatch : words.clear}>{narrowed ? null : words.clearWhat}</Empty>
      ) : null}
      {empty ? null : <p className="muted">{words.choose}</p>}
    </div>
  );
}
