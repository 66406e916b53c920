/** How much is paid back, and why: of a refund that is asked for, or changed. */
import { useWords } from "../../i18n/words";
import { Field } from "../../ui/forms/Field";
import { ReasonField } from "../../ui/forms/ReasonField";
import type { useFaults } from "../../ui/forms/useForm";
import { refundWords } from "./refunds.words";

interface Typed {
  amount: string;
  reason: string;
}

interface Props {
  id: string;
  of: Typed;
  faults: ReturnType<typeof useFaults>["faults"];
  onChange: (part: Partial<Typed>) => void;
}

export function RefundFields({ id, of, faults, onChange }: Props) {
  const words = useWords(refundWords);
  return (
    <>
      <Field id={`${id}-amount`} label={words.amount} error={faults.of("amount")}>
        <input
          className="input"
          inputMode="decimal"
          value={of.amount}
          onChange={(event) => onChange({ amount: event.target.value })}
        />
      </Field>
      <ReasonField
        id={`${id}-reason`}
        label={words.why}
        hint={words.reasonHint}
        error={faults.of("reason")}
        value={of.reason}
        longest={500}
        onChange={(reason) => onChange({ reason })}
      />
    </>
  );
}
