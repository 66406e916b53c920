/** Refusing a refund, or sending it back to who asked: with why. */
import { useState } from "react";
import { useMutation } from "urql";
import { useAct } from "../../graphql/useAct";
import { useWords } from "../../i18n/words";
import { ReasonField } from "../../ui/forms/ReasonField";
import { FormDialog } from "../../ui/overlays/FormDialog";
import { decideRefund } from "./RefundActs";
import { refundWords } from "./refunds.words";

export type Declining = "REJECT" | "SEND_BACK";

interface Props {
  id: string;
  decision: Declining;
  onClose: () => void;
  onChange: () => void;
}

export function DeclineDialog({ id, decision, onClose, onChange }: Props) {
  const words = useWords(refundWords);
  const [note, setNote] = useState("");
  const { act, busy, faults, refused } = useAct("decline");
  const [, send] = useMutation(decideRefund);
  const rejects = decision === "REJECT";
  const decline = async () => {
    const done = await act(
      { refundId: id, decision, note },
      async (input) => (await send({ input })).data?.decideRefund,
    );
    if (!done) return;
    onClose();
    onChange();
  };
  return (
    <FormDialog
      title={rejects ? words.rejectTitle : words.sendBackTitle}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={rejects ? words.reject : words.sendBack}
      kind={rejects ? "danger" : "primary"}
      busy={busy}
      onAct={decline}
      onClose={onClose}
    >
      <ReasonField
        id="decline-note"
        label={words.why}
        hint={words.reasonHint}
        error={faults.of("note")}
        value={note}
        longest={500}
        onChange={setNote}
      />
    </FormDialog>
  );
}
