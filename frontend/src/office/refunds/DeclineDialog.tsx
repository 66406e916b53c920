/** Refusing a refund, or sending it back to who asked: with why. */
import { useState } from "react";
import { useMutation } from "urql";
import { read } from "../../gql";
import { problemParts } from "../../graphql/problem";
import { useWords } from "../../i18n/words";
import { useFaults } from "../../ui/forms/useForm";
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
  const { faults, refuse, clear, refused } = useFaults("decline");
  const [{ fetching }, send] = useMutation(decideRefund);
  const rejects = decision === "REJECT";
  const act = async () => {
    clear();
    const { data } = await send({ input: { refundId: id, decision, note } });
    const answer = data?.decideRefund;
    if (answer?.__typename !== "Refund")
      return refuse(answer ? read(problemParts, answer) : { message: words.noAnswer, fields: [] });
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
      busy={fetching}
      onAct={act}
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
