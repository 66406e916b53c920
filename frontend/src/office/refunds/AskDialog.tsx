/** Asking for a refund: of which receipt, how much, and why. */
import { useState } from "react";
import { useWords } from "../../i18n/words";
import { Field } from "../../ui/forms/Field";
import { FormDialog } from "../../ui/overlays/FormDialog";
import { RefundFields } from "./RefundFields";
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
      <RefundFields id="ask" of={asked} faults={faults} onChange={change} />
    </FormDialog>
  );
}
