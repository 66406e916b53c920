/** Docket, filings and payments of a case in one stream. */
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Skeleton } from "../ui/page/Skeleton";
import { Timeline } from "../ui/timeline/Timeline";
import { caseWords } from "./case.words";
import { SHOWS, type Show } from "./events";
import type { Activity } from "./useCaseActivity";
import { useTimeline } from "./useTimeline";

interface Props {
  caseId: string;
  open: string | null;
  onChange: () => void;
}

export function TimelineTab({ caseId, open, onChange }: Props) {
  const words = useWords(caseWords);
  const { show, change, events, earlier, activity, reload, state } = useTimeline(caseId, open, onChange);
  return (
    <>
      <h2 className="vh">{words.timeline}</h2>
      <Tools
        show={show}
        onShow={(next) => change({ show: next === "everything" ? null : next })}
        activity={activity}
      />
      {state === "failed" ? <LoadError onRetry={reload} /> : null}
      {state === "asked" ? <Skeleton lines={8} /> : null}
      {events?.length === 0 ? <Nothing show={show} /> : null}
      <Timeline events={events ?? []} />
      {earlier ? (
        <p className="earlier">
          <Button size="sm" onClick={() => change({ before: earlier })}>
            {words.earlier}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function Nothing({ show }: { show: Show }) {
  const words = useWords(caseWords);
  if (show !== "everything") return <Empty title={words.nothingMatches} />;
  return <Empty title={words.nothingYet}>{words.nothingYetWhat}</Empty>;
}

function Tools({ show, onShow, activity }: { show: Show; onShow: (show: Show) => void; activity: Activity }) {
  const words = useWords(caseWords);
  return (
    <div className="tools" role="group" aria-label={words.show}>
      {SHOWS.map((each) => (
        <button
          key={each}
          type="button"
          className="btn sm"
          aria-pressed={each === show}
          onClick={() => onShow(each)}
        >
          {words[each]}
        </button>
      ))}
      <span className="grow" />
      {activity.waiting > 0 ? (
        <Button size="sm" onClick={activity.show}>
          {words.newEvents(activity.waiting)}
        </Button>
      ) : null}
      {activity.connected ? (
        <span className="live">
          <i aria-hidden="true" />
          {words.live}
        </span>
      ) : (
        <span className="xs faint">{words.offline}</span>
      )}
    </div>
  );
}
