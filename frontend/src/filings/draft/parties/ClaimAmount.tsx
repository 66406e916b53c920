/** The sum that is claimed, where a case begins: what is no sum is said in words, and is not sent. */
import { useWords } from "../../../i18n/words";
import { Field } from "../../../ui/forms/Field";
import { amountOf } from "../autosave/claimAmount";
import { editWords } from "../draft.words";
import { controlId } from "../faults";

interface Props {
  typed: string;
  onType: (typed: string) => void;
  /** What the court refused about it. */
  error?: string;
}

export function ClaimAmount({ typed, onType, error }: Props) {
  const words = useWords(editWords);
  return (
    <Field
      id={controlId("claimAmount")}
      label={words.claimAmount}
      hint={words.claimAmountHint}
      optional={words.optional}
      error={amountOf(typed) === undefined ? words.notASum : error}
    >
      <input
        className="input short num"
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        maxLength={30}
        onChange={(event) => onType(event.target.value)}
      />
    </Field>
  );
}
