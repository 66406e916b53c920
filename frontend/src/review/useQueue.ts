/** The queue, kept live: urgent filings first, then those that have waited longest. */
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useQuery, useSubscription } from "urql";
import { useSession } from "../session/viewer";
import { read, graphql, type FragmentType } from "../gql";
import { live } from "../graphql/client";
import { useMissed } from "../graphql/useMissed";
import { useWords } from "../i18n/words";
import { sumOf } from "../kit/totals";
import { useAnnounce } from "../ui/announce/announce";
import { reconcile } from "./queue";
import { reviewWords } from "./review.words";
import type { QueueFilters } from "./useQueueFilters";

const row = graphql(`
  fragment QueueRow on Filing {
    id
    reference
    status
    title
    urgent
    receivedAt
    deemedReceivedAt
    claimedBy {
      id
      nameEn
      nameZh
    }
    case {
      id
      number
    }
    caseType {
      code
    }
  }
`);

const query = graphql(`
  query ReviewQueue(
    $first: Int!
    $court: String
    $caseType: String
    $mine: Boolean
    $text: String
    $urgentOnly: Boolean!
  ) {
    urgent: reviewQueue(
      first: $first
      filter: { court: $court, caseType: $caseType, claimedByMe: $mine, text: $text, urgent: true }
    ) {
      totalCount
      totalCountCapped
      edges {
        node {
          id
          ...QueueRow
        }
      }
    }
    others: reviewQueue(
      first: $first
      filter: { court: $court, caseType: $caseType, claimedByMe: $mine, text: $text, urgent: false }
    ) @skip(if: $urgentOnly) {
      totalCount
      totalCountCapped
      edges {
        node {
          id
          ...QueueRow
        }
      }
    }
  }
`);

const changed = graphql(`
  subscription ReviewQueueLive($after: Cursor) {
    reviewQueueChanged(after: $after) {
      cursor
      from
      to
      filing {
        id
        version
        availableActions
        ...QueueRow
      }
    }
  }
`);

type Found = { readonly id: string } & FragmentType<typeof row>;
const FIRST = 50;
const NONE: never[] = [];
const IN_QUEUE: ReadonlySet<string> = new Set(["RECEIVED", "UNDER_REVIEW", "DEFERRED", "REFERRED"]);

function rowOf(found: Found) {
  const filing = read(row, found);
  const waitsSince = filing.deemedReceivedAt ?? filing.receivedAt ?? "";
  return { ...filing, waitsSince };
}

export type QueueRow = ReturnType<typeof rowOf>;

function useFresh(filters: QueueFilters) {
  const [{ data, error, fetching }, ask] = useQuery({
    query,
    variables: {
      first: FIRST,
      court: filters.court,
      caseType: filters.caseType,
      mine: filters.mine || null,
      text: filters.text,
      urgentOnly: filters.urgent,
    },
    requestPolicy: "cache-and-network",
  });
  const again = useCallback(() => ask({ requestPolicy: "network-only" }), [ask]);
  const rows = useMemo(
    () =>
      data
        ? [...data.urgent.edges, ...(data.others?.edges ?? [])]
            .map(({ node }) => rowOf(node))
            // What was just decided here is out before the court's next answer says so.
            .filter(({ status }) => IN_QUEUE.has(status))
        : null,
    [data],
  );
  const total = data ? sumOf(data.others ? [data.urgent, data.others] : [data.urgent]) : null;
  return { rows, total, failed: Boolean(error) && !data, fetching, again };
}

/** Asks anew when something came, left or changed, or when the connection was lost meanwhile. */
function useNews(again: () => void): void {
  const words = useWords(reviewWords);
  const announce = useAnnounce();
  const state = useSyncExternalStore(live.subscribe, live.get, live.get);
  const connected = state === "live";
  const [{ data }] = useSubscription({ query: changed });
  const event = data?.reviewQueueChanged;
  const askAgain = useEffectEvent(again);
  useEffect(() => {
    if (!event) return;
    askAgain();
    if (event.to !== "RECEIVED" || event.from === "UNDER_REVIEW") return;
    const filing = read(row, event.filing);
    announce(words.arrived(`${filing.case?.number ?? words.newCase(filing.caseType.code)}, ${filing.title}`));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one cursor, one change
  }, [event?.cursor]);
  useMissed(again);
  const lost = useRef(false);
  useEffect(() => {
    if (connected && lost.current) askAgain();
    lost.current ||= state === "lost";
    if (connected) lost.current = false;
  }, [connected, state]);
}

/** `held`: the reader is at the list, so nothing in it may move. */
export function useQueue(filters: QueueFilters, held: boolean) {
  const { rows: fresh, total, failed, fetching, again } = useFresh(filters);
  useNews(again);
  const { viewer } = useSession();
  const which = JSON.stringify(filters);
  const [kept, setKept] = useState<{ which: string; rows: QueueRow[] }>({ which, rows: [] });
  const shown = useMemo(() => {
    const before = kept.which === which ? kept.rows : NONE;
    const order = before.map(({ id }) => id);
    return reconcile(order, new Map(before.map((each) => [each.id, each])), fresh ?? before, held);
  }, [kept, which, fresh, held]);
  // What is on the screen while it is not held is what is kept still once it is.
  if (!held && fresh && (kept.which !== which || kept.rows !== fresh)) setKept({ which, rows: fresh });
  const settle = useCallback(() => {
    if (fresh) setKept({ which, rows: fresh });
  }, [fresh, which]);
  const me = viewer?.user.id;
  const isTaken = useCallback((each: QueueRow) => Boolean(each.claimedBy && each.claimedBy.id !== me), [me]);
  return { ...shown, total, failed, loading: fetching && !fresh, again, settle, isTaken, me };
}

export type Queue = ReturnType<typeof useQueue>;
