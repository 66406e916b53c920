/** Choosing the amount below which the administrators are told. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import { useAct } from "../../graphql/useAct";
import { useWords } from "../../i18n/words";
import { Field } from "../../ui/forms/Field";
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
  const { act, busy, faults, refuse, refused } = useAct("alert");
  const [, send] = useMutation(setAlert);
  const save = async () => {
    const amount = typed.trim() === "" ? null : typedAmount(typed);
    if (amount === undefined) {
      return refuse({ message: words.badAmount, fields: [{ path: ["below"], message: words.badAmount }] });
    }
    const done = await act(
      { depositAccountId: id, below: amount },
      async (input, idempotencyKey) =>
        (await send({ input: { ...input, idempotencyKey } })).data?.setDepositAlert,
    );
    if (!done) return;
    onClose();
    onChange();
  };
  return (
    <FormDialog
      title={words.alertFor(name)}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.save}
      busy={busy}
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
