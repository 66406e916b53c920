/** Choosing the amount below which the administrators are told. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../../gql";
import { problemParts } from "../../graphql/problem";
import { useWords } from "../../i18n/words";
import { makeKey } from "../../kit/keys";
import { Field } from "../../ui/forms/Field";
import { useFaults } from "../../ui/forms/useForm";
import { FormDialog } from "../../ui/overlays/FormDialog";
import { typedAmount } from "../typedAmount";
import { transferWords } from "./transfers.words";

const setAlert = graphql(`
  mutation SetDepositAlert($input: SetDepositAlertInput!) {
    setDepositAlert(input: $input) {
      __typename
      ... on DepositAccount {
        id
        status
      }
      ...ProblemParts
    }
  }
`);

interface Props {
  id: string;
  name: string;
  /** The amount so far, a decimal; empty where there is none. */
  below: string;
  onClose: () => void;
  onChange: () => void;
}

export function AlertDialog({ id, name, below, onClose, onChange }: Props) {
  const words = useWords(transferWords);
  const [typed, setTyped] = useState(below);
  const { faults, refuse, clear, refused } = useFaults("alert");
  const [{ fetching }, send] = useMutation(setAlert);
  const save = async () => {
    clear();
    const amount = typed.trim() === "" ? null : typedAmount(typed);
    if (amount === undefined) {
      return refuse({ message: words.badAmount, fields: [{ path: ["below"], message: words.badAmount }] });
    }
    const input = { depositAccountId: id, below: amount, idempotencyKey: makeKey() };
    const answer = (await send({ input })).data?.setDepositAlert;
    if (!answer) return refuse({ message: words.noAnswer, fields: [] });
    if (answer.__typename === "Problem") return refuse(read(problemParts, answer));
    onClose();
    onChange();
  };
  return (
    <FormDialog
      title={words.alertFor(name)}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.save}
      busy={fetching}
      onAct={save}
      onClose={onClose}
    >
      <Field id="alert-below" label={words.below} hint={words.belowHint} error={faults.of("below")}>
        <input
          className="input num"
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}
