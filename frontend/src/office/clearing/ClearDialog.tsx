/** Saying what became of an amount that waited: with the bank's reference, or why it is written off. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../../gql";
import type { ClearingOutcome } from "../../gql/graphql";
import { problemParts } from "../../graphql/problem";
import { useWords } from "../../i18n/words";
import { makeKey } from "../../kit/keys";
import { Field } from "../../ui/forms/Field";
import { useFaults } from "../../ui/forms/useForm";
import { FormDialog } from "../../ui/overlays/FormDialog";
import type { ClearingLine } from "./ClearingItems";
import { clearingWords, outcomeWords } from "./clearing.words";

const clearItem = graphql(`
  mutation ClearItem($input: ClearItemInput!) {
    clearItem(input: $input) {
      __typename
      ... on ClearingItem {
        id
        clearedAt
        mayClear
      }
      ...ProblemParts
    }
  }
`);

interface Props {
  of: ClearingLine;
  onClose: () => void;
  onChange: () => void;
}

export function ClearDialog({ of, onClose, onChange }: Props) {
  const words = useWords(clearingWords);
  const outcomes = useWords(outcomeWords);
  const [outcome, setOutcome] = useState<ClearingOutcome>(of.outcomes[0] ?? "PAID_OUT");
  const [reference, setReference] = useState("");
  const [idempotencyKey, setKey] = useState(makeKey);
  const { faults, refuse, clear, refused } = useFaults("clear");
  const [{ fetching }, send] = useMutation(clearItem);
  const act = async () => {
    clear();
    const answer = (await send({ input: { clearingItemId: of.id, outcome, reference, idempotencyKey } })).data
      ?.clearItem;
    if (answer?.__typename === "ClearingItem") {
      onClose();
      return onChange();
    }
    // Refused, so nothing was done under this key, and what is changed is another clearing.
    if (answer) setKey(makeKey());
    refuse(answer ? read(problemParts, answer) : { message: words.noAnswer, fields: [] });
  };
  return (
    <FormDialog
      title={words.clearTitle}
      what={words.clearWhat}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.clear}
      busy={fetching}
      onAct={act}
      onClose={onClose}
    >
      <Field id="clear-outcome" label={words.outcome} error={faults.of("outcome")}>
        <select
          className="select"
          value={outcome}
          onChange={(event) => setOutcome(event.target.value as ClearingOutcome)}
        >
          {of.outcomes.map((each) => (
            <option key={each} value={each}>
              {outcomes[each]}
            </option>
          ))}
        </select>
      </Field>
      <Field id="clear-reference" label={words.reference} error={faults.of("reference")}>
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
