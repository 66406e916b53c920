/** Suspending an account: why, in words that the firm reads. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import { useAct } from "../../graphql/useAct";
import { useWords } from "../../i18n/words";
import { ReasonField } from "../../ui/forms/ReasonField";
import { FormDialog } from "../../ui/overlays/FormDialog";
import { stateWords } from "./states.words";

const suspend = graphql(`
  mutation SuspendDepositAccount($input: SuspendDepositAccountInput!) {
    suspendDepositAccount(input: $input) {
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

export function SuspendDialog({ id, name, onClose, onChange }: Props) {
  const words = useWords(stateWords);
  const [reason, setReason] = useState("");
  const { act, busy, faults, refused } = useAct("suspend");
  const [, send] = useMutation(suspend);
  const suspendNow = async () => {
    const done = await act(
      { depositAccountId: id, reason },
      async (input, idempotencyKey) =>
        (await send({ input: { ...input, idempotencyKey } })).data?.suspendDepositAccount,
    );
    if (!done) return;
    onClose();
    onChange();
  };
  return (
    <FormDialog
      title={words.suspendWhich(name)}
      what={words.suspendedWhat}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.suspend}
      kind="danger"
      busy={busy}
      onAct={suspendNow}
      onClose={onClose}
    >
      <ReasonField
        id="suspend-reason"
        label={words.reason}
        hint={words.reasonHint}
        error={faults.of("reason")}
        value={reason}
        longest={500}
        onChange={setReason}
      />
    </FormDialog>
  );
}
