/** Suspending an account: why, in words that the firm reads. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../../gql";
import { problemParts } from "../../graphql/problem";
import { useWords } from "../../i18n/words";
import { makeKey } from "../../kit/keys";
import { Button } from "../../ui/button/Button";
import { ErrorSummary } from "../../ui/forms/ErrorSummary";
import { Field } from "../../ui/forms/Field";
import { useFaults } from "../../ui/forms/useForm";
import { Dialog } from "../../ui/overlays/Dialog";
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
    <Dialog title={words.suspendWhich(name)} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!fetching) void act();
        }}
      >
        <p className="sm muted">{words.suspendedWhat}</p>
        {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
        <Field id="suspend-reason" label={words.reason} hint={words.reasonHint} error={faults.of("reason")}>
          <textarea
            className="textarea"
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <div className="foot">
          <Button onClick={onClose}>{words.notNow}</Button>
          <Button kind="danger" type="submit" busy={fetching}>
            {words.suspend}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
