/** Having an account closed: where its whole balance is to go. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../../gql";
import { problemParts } from "../../graphql/problem";
import { useWords } from "../../i18n/words";
import { makeKey } from "../../kit/keys";
import { Field } from "../../ui/forms/Field";
import { useFaults } from "../../ui/forms/useForm";
import { FormDialog } from "../../ui/overlays/FormDialog";
import { stateWords } from "./states.words";

const close = graphql(`
  mutation CloseDepositAccount($input: CloseDepositAccountInput!) {
    closeDepositAccount(input: $input) {
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
  onClose: () => void;
  onChange: () => void;
}

function useClose({ id, onClose, onChange }: Props) {
  const words = useWords(stateWords);
  const [given, setGiven] = useState({ payee: "", bankAccount: "" });
  // Another account to pay to is another act.
  const [idempotencyKey, setKey] = useState(makeKey);
  const { faults, refuse, clear, refused } = useFaults("close");
  const [{ fetching: busy }, send] = useMutation(close);
  const act = async () => {
    clear();
    const { data } = await send({ input: { depositAccountId: id, ...given, idempotencyKey } });
    const answer = data?.closeDepositAccount;
    if (answer?.__typename === "DepositAccount") {
      onClose();
      return onChange();
    }
    refuse(answer ? read(problemParts, answer) : { message: words.noAnswer, fields: [] });
  };
  const type = (typed: Partial<typeof given>) => {
    setGiven({ ...given, ...typed });
    setKey(makeKey());
  };
  return { given, type, act, busy, faults, refused };
}

export function CloseDialog(props: Props) {
  const words = useWords(stateWords);
  const { given, type, act, busy, faults, refused } = useClose(props);
  return (
    <FormDialog
      title={words.closeWhich(props.name)}
      what={words.closeWhat}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.close}
      kind="danger"
      busy={busy}
      onAct={act}
      onClose={props.onClose}
    >
      <Field id="close-payee" label={words.payee} hint={words.payeeHint} error={faults.of("payee")}>
        <input
          className="input"
          autoComplete="off"
          maxLength={200}
          value={given.payee}
          onChange={(event) => type({ payee: event.target.value })}
        />
      </Field>
      <Field
        id="close-bankAccount"
        label={words.bankAccount}
        hint={words.bankHint}
        error={faults.of("bankAccount")}
      >
        <input
          className="input num"
          autoComplete="off"
          spellCheck={false}
          maxLength={64}
          value={given.bankAccount}
          onChange={(event) => type({ bankAccount: event.target.value })}
        />
      </Field>
    </FormDialog>
  );
}
