/** Asking for a refund of the payment that a receipt was given for. */
import { useState } from "react";
import { useClient, useMutation } from "urql";
import { graphql } from "../../gql";
import { actWords } from "../../graphql/act.words";
import { useAct } from "../../graphql/useAct";
import { useWords } from "../../i18n/words";
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
  const { noAnswer } = useWords(actWords);
  const client = useClient();
  const [looking, setLooking] = useState(false);
  const { act, busy, faults, refuse, clear, refused } = useAct("ask");
  const [, send] = useMutation(request);
  const ask = async ({ number, amount, reason }: Asked) => {
    clear();
    setLooking(true);
    const found = await client.query(receiptQuery, { number: number.trim() }).toPromise();
    setLooking(false);
    if (!found.data) return refuse({ message: noAnswer, fields: [] });
    const payment = found.data.receipt?.payment;
    if (!payment)
      return refuse({
        message: words.noReceipt,
        fields: [{ path: ["number"], message: words.noReceipt }],
      });
    const content = { paymentId: payment.id, amount: amount.trim() || "0", reason };
    const done = await act(
      content,
      async (input, idempotencyKey) =>
        (await send({ input: { ...input, idempotencyKey } })).data?.requestRefund,
    );
    if (done) onAsked();
  };
  return { ask, busy: looking || busy, faults, refused };
}
