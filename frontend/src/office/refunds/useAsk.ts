/** Asking for a refund of the payment that a receipt was given for. */
import { useState } from "react";
import { useClient, useMutation } from "urql";
import { graphql, read } from "../../gql";
import { problemParts } from "../../graphql/problem";
import { useWords } from "../../i18n/words";
import { makeKey } from "../../kit/keys";
import { useFaults } from "../../ui/forms/useForm";
import { refundWords } from "./refunds.words";

const receiptQuery = graphql(`
  query ReceiptToRefund($number: String!) {
    receipt(number: $number) {
      id
      payment {
        id
        reference
      }
    }
  }
`);

const request = graphql(`
  mutation RequestRefund($input: RequestRefundInput!) {
    requestRefund(input: $input) {
      __typename
      ... on Refund {
        id
        reference
      }
      ...ProblemParts
    }
  }
`);

/** What somebody has typed. */
export interface Asked {
  number: string;
  amount: string;
  reason: string;
}

export function useAsk(onAsked: () => void) {
  const words = useWords(refundWords);
  const client = useClient();
  const [idempotencyKey, setKey] = useState(makeKey);
  const [looking, setLooking] = useState(false);
  const { faults, refuse, clear, refused } = useFaults("ask");
  const [{ fetching }, send] = useMutation(request);
  const ask = async ({ number, amount, reason }: Asked) => {
    clear();
    setLooking(true);
    const found = await client.query(receiptQuery, { number: number.trim() }).toPromise();
    setLooking(false);
    if (!found.data) return refuse({ message: words.noAnswer, fields: [] });
    const payment = found.data.receipt?.payment;
    if (!payment)
      return refuse({
        message: words.noReceipt,
        fields: [{ path: ["number"], message: words.noReceipt }],
      });
    const input = { paymentId: payment.id, amount: amount.trim() || "0", reason, idempotencyKey };
    const answer = (await send({ input })).data?.requestRefund;
    if (answer?.__typename === "Refund") return onAsked();
    // Refused, so nothing was done under this key, and what is changed is another asking.
    if (answer) setKey(makeKey());
    refuse(answer ? read(problemParts, answer) : { message: words.noAnswer, fields: [] });
  };
  return { ask, busy: looking || fetching, faults, refused };
}
