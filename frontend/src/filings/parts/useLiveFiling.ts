/** Follows a filing: each change is asked for whole, and said aloud. */
import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { useSubscription } from "urql";
import { graphql } from "../../gql";
import { live } from "../../graphql/client";
import { useMissed } from "../../graphql/useMissed";
import { useWords } from "../../i18n/words";
import { useAnnounce } from "../../ui/announce/announce";
import { statusWords } from "../../ui/status/status.words";
import { followedWords } from "./followed.words";

const subscription = graphql(`
  subscription FilingLive($filingId: ID!, $after: Cursor) {
    filingStatusChanged(filingId: $filingId, after: $after) {
      cursor
      at
      from
      to
      filing {
        id
        status
        case {
          id
          number
        }
      }
    }
  }
`);

/** Whether changes arrive by themselves now. */
export function useIsLive(): boolean {
  return useSyncExternalStore(live.subscribe, live.get, live.get) === "live";
}

export function useLiveFiling(filingId: string, onChange: () => void): void {
  const words = useWords(followedWords);
  const statuses = useWords(statusWords);
  const announce = useAnnounce();
  const isLive = useIsLive();
  useMissed(onChange);
  const [{ data }] = useSubscription({ query: subscription, variables: { filingId } });
  const changed = useEffectEvent(onChange);
  const event = data?.filingStatusChanged;
  const cursor = event?.cursor;
  useEffect(() => {
    if (!event) return;
    changed();
    const number = event.filing.case?.number;
    if (event.from === event.to) return;
    announce(event.to === "ACCEPTED" && number ? words.accepted(number) : words.changed(statuses[event.to]));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one cursor, one change
  }, [cursor]);
  useEffect(() => {
    // Connected anew: what happened meanwhile is asked for.
    if (isLive) changed();
  }, [isLive]);
}
