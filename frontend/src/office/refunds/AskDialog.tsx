/** Asking for a refund: of which receipt, how much, and why. */
import { useState } from "react";
import { useWords } from "../../i18n/words";
import { Field } from "../../ui/forms/Field";
import { ReasonField } from "../../ui/forms/ReasonField";
import { FormDialog } from "../../ui/overlays/FormDialog";
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
    <FormDialog
      title={words.ask}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.ask}
      busy={busy}
      onAct={() => ask(asked)}
      onClose={onClose}
    >
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
      <ReasonField
        id="ask-reason"
        label={words.why}
        hint={words.reasonHint}
        error={faults.of("reason")}
        value={asked.reason}
        longest={500}
        onChange={(why) => change({ reason: why })}
      />
    </FormDialog>
  );
}
