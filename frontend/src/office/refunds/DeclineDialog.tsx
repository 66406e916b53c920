/** Refusing a refund, or sending it back to who asked: with why. */
import { useState } from "react";
import { useMutation } from "urql";
import { read } from "../../gql";
import { problemParts } from "../../graphql/problem";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import { ErrorSummary } from "../../ui/forms/ErrorSummary";
import { Field } from "../../ui/forms/Field";
import { useFaults } from "../../ui/forms/useForm";
import { Dialog } from "../../ui/overlays/Dialog";
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
    <Dialog title={rejects ? words.rejectTitle : words.sendBackTitle} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!fetching) void act();
        }}
      >
        {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
        <Field id="decline-note" label={words.why} hint={words.reasonHint} error={faults.of("note")}>
          <textarea
            className="textarea"
            rows={3}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
        <div className="foot">
          <Button onClick={onClose}>{words.notNow}</Button>
          <Button kind={rejects ? "danger" : "primary"} type="submit" busy={fetching}>
            {rejects ? words.reject : words.sendBack}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
