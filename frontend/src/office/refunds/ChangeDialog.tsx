/** Changing a refund that was sent back, and sending it to a second person again. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../../gql";
import type { RefundShownFragment } from "../../gql/graphql";
import { problemParts } from "../../graphql/problem";
import { useWords } from "../../i18n/words";
import { makeKey } from "../../kit/keys";
import { useFaults } from "../../ui/forms/useForm";
import { FormDialog } from "../../ui/overlays/FormDialog";
import { RefundFields } from "./RefundFields";
import { refundWords } from "./refunds.words";

const update = graphql(`
  mutation UpdateRefund($input: UpdateRefundInput!) {
    updateRefund(input: $input) {
      __typename
      ... on Refund {
        id
        ...RefundShown
      }
      ...ProblemParts
    }
  }
`);

interface Props {
  of: RefundShownFragment;
  onClose: () => void;
  onChange: () => void;
}

export function ChangeDialog({ of, onClose, onChange }: Props) {
  const words = useWords(refundWords);
  const [typed, setTyped] = useState({ amount: of.amount.amount, reason: of.reason });
  const [idempotencyKey, setKey] = useState(makeKey);
  const { faults, refuse, clear, refused } = useFaults("change");
  const [{ fetching }, send] = useMutation(update);
  const act = async () => {
    clear();
    const input = { refundId: of.id, ...typed, amount: typed.amount.trim() || "0", idempotencyKey };
    const answer = (await send({ input })).data?.updateRefund;
    if (answer?.__typename === "Refund") {
      onClose();
      return onChange();
    }
    // Refused, so nothing was done under this key, and what is changed is another sending.
    if (answer) setKey(makeKey());
    refuse(answer ? read(problemParts, answer) : { message: words.noAnswer, fields: [] });
  };
  return (
    <FormDialog
      title={words.change}
      what={of.note ?? undefined}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.sendAgain}
      busy={fetching}
      onAct={act}
      onClose={onClose}
    >
      <RefundFields
        id="change"
        of={typed}
        faults={faults}
        onChange={(part) => setTyped((now) => ({ ...now, ...part }))}
      />
    </FormDialog>
  );
}
