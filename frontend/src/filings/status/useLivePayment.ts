/** Follows a filing's payment: each change is asked for whole. */
import { useEffect, useEffectEvent } from "react";
import { useSubscription } from "urql";
import { graphql } from "../../gql";

const subscription = graphql(`
  subscription PaymentLive($paymentId: ID!, $after: Cursor) {
    paymentStatusChanged(paymentId: $paymentId, after: $after) {
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

export function useLivePayment(paymentId: string | undefined, onChange: () => void): void {
  const [{ data }] = useSubscription({
    query: subscription,
    variables: { paymentId: paymentId ?? "" },
    pause: paymentId === undefined,
  });
  const changed = useEffectEvent(onChange);
  const cursor = data?.paymentStatusChanged.cursor;
  useEffect(() => {
    if (cursor) changed();
  }, [cursor]);
}
