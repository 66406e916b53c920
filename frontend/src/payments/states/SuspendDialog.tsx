/** Suspending an account: why, in words that the firm reads. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../../gql";
import { problemParts } from "../../graphql/problem";
import { useWords } from "../../i18n/words";
import { makeKey } from "../../kit/keys";
import { useFaults } from "../../ui/forms/useForm";
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
  const [idempotencyKey] = useState(makeKey);
  const { faults, refuse, clear, refused } = useFaults("suspend");
  const [{ fetching }, send] = useMutation(suspend);
  const act = async () => {
    clear();
    const { data } = await send({ input: { depositAccountId: id, reason, idempotencyKey } });
    const answer = data?.suspendDepositAccount;
    if (answer?.__typename === "DepositAccount") {
      onClose();
      return onChange();
    }
    refuse(answer ? read(problemParts, answer) : { message: words.noAnswer, fields: [] });
  };
  return (
    <FormDialog
      title={words.suspendWhich(name)}
      what={words.suspendedWhat}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.suspend}
      kind="danger"
      busy={fetching}
      onAct={act}
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
