/** Follows every payment of the reader's organisation: each change is asked for whole. */
import { useEffect, useEffectEvent } from "react";
import { useSubscription } from "urql";
import { graphql } from "../gql";

const subscription = graphql(`
  subscription PaymentsLive($after: Cursor) {
    paymentStatusChanged(after: $after) {
      cursor
      status
      payment {
        id
        status
        redirectUrl
      }
    }
  }
`);

export function useLivePayments(onChange: () => void): string | undefined {
  const [{ data }] = useSubscription({ query: subscription });
  const changed = useEffectEvent(onChange);
  const cursor = data?.paymentStatusChanged.cursor;
  useEffect(() => {
    if (cursor) changed();
  }, [cursor]);
  return cursor;
}
