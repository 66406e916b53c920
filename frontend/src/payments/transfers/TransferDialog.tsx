/** Moving money from one account of the firm to another. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import { useAct } from "../../graphql/useAct";
import { useWords } from "../../i18n/words";
import { amount as shown } from "../../kit/amounts";
import { Field } from "../../ui/forms/Field";
import { SelectField } from "../../ui/forms/SelectField";
import { FormDialog } from "../../ui/overlays/FormDialog";
import { useToast } from "../../ui/overlays/toasts";
import { typedAmount } from "../typedAmount";
import { transferWords } from "./transfers.words";

const transfer = graphql(`
  mutation TransferBetweenAccounts($input: TransferInput!) {
    transferBetweenAccounts(input: $input) {
      __typename
      ... on DepositAccount {
        id
        status
      }
      ...ProblemParts
    }
  }
`);

export interface Target {
  id: string;
  name: string;
}

interface Props {
  id: string;
  name: string;
  /** What can be moved at most, a decimal. */
  spare: string;
  targets: readonly Target[];
  onClose: () => void;
  onMoved: () => void;
}

function useTransfer({ id, targets, onClose, onMoved }: Props) {
  const words = useWords(transferWords);
  const toast = useToast();
  const [to, chooseTo] = useState(targets.length === 1 ? (targets[0]?.id ?? "") : "");
  const [typed, setTyped] = useState("");
  const { act, refuse, ...state } = useAct("transfer");
  const [, send] = useMutation(transfer);
  const fault = (path: string, message: string) => refuse({ message, fields: [{ path: [path], message }] });
  const move = async () => {
    const target = targets.find((each) => each.id === to);
    if (!target) return fault("toAccountId", words.chooseWhere);
    const amount = typedAmount(typed);
    if (!amount) return fault("amount", words.badAmount);
    const done = await act(
      { fromAccountId: id, toAccountId: to, amount },
      async (input, idempotencyKey) =>
        (await send({ input: { ...input, idempotencyKey } })).data?.transferBetweenAccounts,
    );
    if (!done) return;
    toast({ kind: "done", text: words.moved(shown(amount), target.name) });
    onClose();
    onMoved();
  };
  return { to, chooseTo, typed, type: setTyped, move, ...state };
}

export function TransferDialog(props: Props) {
  const words = useWords(transferWords);
  const { to, chooseTo, typed, type, faults, refused, busy, move } = useTransfer(props);
  return (
    <FormDialog
      title={words.transferFrom(props.name)}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.transfer}
      busy={busy}
      onAct={move}
      onClose={props.onClose}
    >
      <SelectField
        id="transfer-toAccountId"
        label={words.to}
        value={to}
        empty={words.choose}
        options={props.targets.map((each) => ({ code: each.id, name: each.name }))}
        error={faults.of("toAccountId")}
        onChoose={chooseTo}
      />
      <Field
        id="transfer-amount"
        label={words.amount}
        hint={words.atMost(shown(props.spare))}
        error={faults.of("amount")}
      >
        <input
          className="input num"
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
      </Field>
      <p className="sm muted">{words.atOnce}</p>
    </FormDialog>
  );
}
