/** Asking for a refund: of which receipt, how much, and why. */
import { useState } from "react";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import { ErrorSummary } from "../../ui/forms/ErrorSummary";
import { Field } from "../../ui/forms/Field";
import { Dialog } from "../../ui/overlays/Dialog";
import { refundWords } from "./refunds.words";
import { useAsk, type Asked } from "./useAsk";

interface Props {
  onClose: () => void;
  onChange: () => void;
}

export function AskDialog({ onClose, onChange }: Props) {
  const words = useWords(refundWords);
  const [asked, setAsked] = useState<Asked>({ number: "", amount: "", reason: "" });
  const { ask, busy, faults, refused } = useAsk(() => {
    onClose();
    onChange();
  });
  const change = (part: Partial<Asked>) => setAsked((now) => ({ ...now, ...part }));
  return (
    <Dialog title={words.ask} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void ask(asked);
        }}
      >
        {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
        <Field
          id="ask-number"
          label={words.receipt}
          hint={words.receiptHint}
          error={faults.of("number") ?? faults.of("paymentId")}
        >
          <input
            className="input"
            value={asked.number}
            onChange={(event) => change({ number: event.target.value })}
          />
        </Field>
        <Field id="ask-amount" label={words.amount} error={faults.of("amount")}>
          <input
            className="input"
            inputMode="decimal"
            value={asked.amount}
            onChange={(event) => change({ amount: event.target.value })}
          />
        </Field>
        <Field id="ask-reason" label={words.why} hint={words.reasonHint} error={faults.of("reason")}>
          <textarea
            className="textarea"
            rows={3}
            maxLength={500}
            value={asked.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        </Field>
        <div className="foot">
          <Button onClick={onClose}>{words.notNow}</Button>
          <Button kind="primary" type="submit" busy={busy}>
            {words.ask}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
