/** Docket, filings and payments of a case in one stream. */
import { useCallback, useMemo } from "react";
import { useQuery } from "urql";
import { useSearchParams } from "wouter";
import { graphql } from "../gql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Skeleton } from "../ui/page/Skeleton";
import { Timeline } from "../ui/timeline/Timeline";
import { caseWords } from "./case.words";
import { eventsOf, SHOWS, type Show } from "./events";
import { useCaseActivity, type Activity } from "./useCaseActivity";

const query = graphql(`
  query CaseTimeline($id: ID!, $before: Cursor, $language: Language) {
    case(id: $id) {
      id
      docket(last: 30, before: $before) {
        edges {
          node {
            id
            ...DocketEvent
          }
        }
        pageInfo {
          hasPreviousPage
          startCursor
        }
      }
      filings(first: 20) {
        edges {
          node {
            id
            ...FilingEventRow
          }
        }
      }
      payments(first: 30) {
        edges {
          node {
            id
            ...PaymentEventRow
          }
        }
      }
    }
  }
`);

export function TimelineTab({
  caseId,
  open,
  onChange,
}: {
  caseId: string;
  open: string | null;
  onChange: () => void;
}) {
  const words = useWords(caseWords);
  const { language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const show = SHOWS.find((each) => each === search.get("show")) ?? "everything";
  const before = search.get("before");
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { id: caseId, before, language: API_LANGUAGE[language] },
    requestPolicy: "cache-and-network",
  });
  const reload = useCallback(() => {
    ask({ requestPolicy: "network-only" });
    onChange();
  }, [ask, onChange]);
  const activity = useCaseActivity(caseId, reload);
  const found = data?.case;
  const events = useMemo(
    () => (found ? eventsOf(found, { caseId, show, open, fresh: activity.fresh, words, language }) : []),
    [found, caseId, show, open, activity.fresh, words, language],
  );
  const set = (name: string, value: string | null) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <h2 className="vh">{words.timeline}</h2>
      <Tools
        show={show}
        onShow={(next) => set("show", next === "everything" ? null : next)}
        activity={activity}
      />
      {error && !data ? <LoadError onRetry={reload} /> : null}
      {!data && !error ? <Skeleton lines={8} /> : null}
      {found && events.length === 0 ? (
        show === "everything" ? (
          <Empty title={words.nothingYet}>{words.nothingYetWhat}</Empty>
        ) : (
          <Empty title={words.nothingMatches} />
        )
      ) : null}
      <Timeline events={events} />
      {found?.docket.pageInfo.hasPreviousPage ? (
        <p className="earlier">
          <Button size="sm" onClick={() => set("before", found.docket.pageInfo.startCursor ?? null)}>
            {words.earlier}
          </Button>
        </p>
      ) : null}
    </>
  );
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
