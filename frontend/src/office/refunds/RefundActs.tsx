/** What its reader may do about a refund: decide as a second person, or call off one's own. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import type { RefundShownFragment } from "../../gql/graphql";
import type { Answer } from "../../graphql/useAct";
import { useRefusalToast } from "../../graphql/useRefusalToast";
import { useWords } from "../../i18n/words";
import { useSession } from "../../session/viewer";
import { Button } from "../../ui/button/Button";
import { ChangeDialog } from "./ChangeDialog";
import { DeclineDialog, type Declining } from "./DeclineDialog";
import { refundWords } from "./refunds.words";

export const decideRefund = graphql(`
  mutation DecideRefund($input: DecideRefundInput!) {
    decideRefund(input: $input) {
      __typename
      ... on Refund {
        id
        ...RefundShown
      }
      ...ProblemParts
    }
  }
`);

const cancelRefund = graphql(`
  mutation CancelRefund($input: CancelRefundInput!) {
    cancelRefund(input: $input) {
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
  onChange: () => void;
}

const CAN_CANCEL: ReadonlySet<string> = new Set(["SENT_FOR_APPROVAL", "UPDATE_REQUIRED"]);

export function RefundActs({ of, onChange }: Props) {
  const words = useWords(refundWords);
  const { viewer } = useSession();
  const [declining, setDeclining] = useState<Declining | null>(null);
  const [changing, setChanging] = useState(false);
  const { approve, cancel, busy } = useActs(of.id, onChange);
  const isOwn = of.askedBy !== null && of.askedBy.id === viewer?.user?.id;
  return (
    <div className="refund-acts">
      {of.mayDecide ? (
        <>
          <Button kind="quiet" onClick={() => setDeclining("SEND_BACK")}>
            {words.sendBack}
          </Button>
          <Button kind="danger" onClick={() => setDeclining("REJECT")}>
            {words.reject}
          </Button>
          <Button kind="primary" busy={busy} onClick={() => void approve()}>
            {words.approve}
          </Button>
        </>
      ) : null}
      {isOwn && of.status === "SENT_FOR_APPROVAL" ? <p className="sm muted">{words.yours}</p> : null}
      {isOwn && of.status === "UPDATE_REQUIRED" ? (
        <>
          <p className="sm muted">{words.sentBackTo}</p>
          <Button kind="primary" onClick={() => setChanging(true)}>
            {words.change}
          </Button>
        </>
      ) : null}
      {isOwn && CAN_CANCEL.has(of.status) ? (
        <Button busy={busy} onClick={() => void cancel()}>
          {words.cancel}
        </Button>
      ) : null}
      {changing ? <ChangeDialog of={of} onClose={() => setChanging(false)} onChange={onChange} /> : null}
      {declining ? (
        <DeclineDialog
          id={of.id}
          decision={declining}
          onClose={() => setDeclining(null)}
          onChange={onChange}
        />
      ) : null}
    </div>
  );
}

function useActs(refundId: string, onChange: () => void) {
  const sayRefusal = useRefusalToast();
  const [deciding, sendDecision] = useMutation(decideRefund);
  const [cancelling, sendCancel] = useMutation(cancelRefund);
  const say = (answer: Answer) => {
    sayRefusal(answer);
    onChange();
  };
  return {
    busy: deciding.fetching || cancelling.fetching,
    approve: async () =>
      say((await sendDecision({ input: { refundId, decision: "APPROVE" } })).data?.decideRefund),
    cancel: async () => say((await sendCancel({ input: { refundId } })).data?.cancelRefund),
  };
}
