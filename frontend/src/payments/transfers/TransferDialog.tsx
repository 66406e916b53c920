/** Moving money from one account of the firm to another. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../../gql";
import { problemParts } from "../../graphql/problem";
import { useWords } from "../../i18n/words";
import { amount as shown } from "../../kit/amounts";
import { makeKey } from "../../kit/keys";
import { Field } from "../../ui/forms/Field";
import { SelectField } from "../../ui/forms/SelectField";
import { useFaults } from "../../ui/forms/useForm";
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
  // One transfer, one key: pressing again while the answer is lost moves it once.
  const [key, setKey] = useState(makeKey);
  const { faults, refuse, clear, refused } = useFaults("transfer");
  const [{ fetching }, send] = useMutation(transfer);
  const fault = (path: string, message: string) => refuse({ message, fields: [{ path: [path], message }] });
  const move = async () => {
    clear();
    const target = targets.find((each) => each.id === to);
    if (!target) return fault("toAccountId", words.chooseWhere);
    const amount = typedAmount(typed);
    if (!amount) return fault("amount", words.badAmount);
    const input = { fromAccountId: id, toAccountId: to, amount, idempotencyKey: key };
    const answer = (await send({ input })).data?.transferBetweenAccounts;
    if (!answer) return refuse({ message: words.noAnswer, fields: [] });
    setKey(makeKey());
    if (answer.__typename === "Problem") return refuse(read(problemParts, answer));
    toast({ kind: "done", text: words.moved(shown(amount), target.name) });
    onClose();
    onMoved();
  };
  const changing =
    <T,>(change: (value: T) => void) =>
    (value: T) => {
      change(value);
      setKey(makeKey());
    };
  return {
    to,
    chooseTo: changing(chooseTo),
    typed,
    type: changing(setTyped),
    faults,
    refused,
    fetching,
    move,
  };
}

export function TransferDialog(props: Props) {
  const words = useWords(transferWords);
  const { to, chooseTo, typed, type, faults, refused, fetching, move } = useTransfer(props);
  return (
    <FormDialog
      title={words.transferFrom(props.name)}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.transfer}
      busy={fetching}
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
