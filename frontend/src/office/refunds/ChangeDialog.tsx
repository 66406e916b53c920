/** Changing a refund that was sent back, and sending it to a second person again. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import type { RefundShownFragment } from "../../gql/graphql";
import { useAct } from "../../graphql/useAct";
import { useWords } from "../../i18n/words";
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
  const { act, busy, faults, refused } = useAct("change");
  const [, send] = useMutation(update);
  const change = async () => {
    const content = { refundId: of.id, ...typed, amount: typed.amount.trim() || "0" };
    const done = await act(
      content,
      async (input, idempotencyKey) =>
        (await send({ input: { ...input, idempotencyKey } })).data?.updateRefund,
    );
    if (!done) return;
    onClose();
    onChange();
  };
  return (
    <FormDialog
      title={words.change}
      what={of.note ?? undefined}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.sendAgain}
      busy={busy}
      onAct={change}
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
