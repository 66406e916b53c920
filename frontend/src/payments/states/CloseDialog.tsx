/** Having an account closed: where its whole balance is to go. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import { useAct } from "../../graphql/useAct";
import { useWords } from "../../i18n/words";
import { Field } from "../../ui/forms/Field";
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
  const [given, setGiven] = useState({ payee: "", bankAccount: "" });
  const { act, ...state } = useAct("close");
  const [, send] = useMutation(close);
  const ask = async () => {
    const done = await act(
      { depositAccountId: id, ...given },
      async (input, idempotencyKey) =>
        (await send({ input: { ...input, idempotencyKey } })).data?.closeDepositAccount,
    );
    if (!done) return;
    onClose();
    onChange();
  };
  const type = (typed: Partial<typeof given>) => setGiven({ ...given, ...typed });
  return { given, type, ask, ...state };
}

export function CloseDialog(props: Props) {
  const words = useWords(stateWords);
  const { given, type, ask, busy, faults, refused } = useClose(props);
  return (
    <FormDialog
      title={words.closeWhich(props.name)}
      what={words.closeWhat}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.close}
      kind="danger"
      busy={busy}
      onAct={ask}
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
