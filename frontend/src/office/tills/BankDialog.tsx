/** Saying that what a till took was paid in at the bank. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import { useAct } from "../../graphql/useAct";
import { useWords } from "../../i18n/words";
import { Field } from "../../ui/forms/Field";
import { FormDialog } from "../../ui/overlays/FormDialog";
import { tillWords } from "./tills.words";
import type { Till } from "./useTills";

const bankTill = graphql(`
  mutation BankTill($input: BankTillInput!) {
    bankTill(input: $input) {
      __typename
      ... on Till {
        id
        state
        bankingReference
      }
      ...ProblemParts
    }
  }
`);

interface Props {
  of: Till;
  onClose: () => void;
  onChange: () => void;
}

export function BankDialog({ of, onClose, onChange }: Props) {
  const words = useWords(tillWords);
  const [reference, setReference] = useState("");
  const [, send] = useMutation(bankTill);
  const { act, busy, faults, refused } = useAct("bank");
  const bank = async () => {
    const done = await act(
      { tillId: of.id, reference },
      async (input, idempotencyKey) => (await send({ input: { ...input, idempotencyKey } })).data?.bankTill,
    );
    if (!done) return;
    onClose();
    onChange();
  };
  return (
    <FormDialog
      title={words.bank}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.bank}
      busy={busy}
      onAct={bank}
      onClose={onClose}
    >
      <Field id="bank-reference" label={words.bankReference} error={faults.of("reference")}>
        <input
          className="input"
          maxLength={80}
          value={reference}
          onChange={(event) => setReference(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}
