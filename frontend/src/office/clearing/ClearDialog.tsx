/** Saying what became of an amount that waited: with the bank's reference, or why it is written off. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import type { ClearingOutcome } from "../../gql/graphql";
import { useAct } from "../../graphql/useAct";
import { useWords } from "../../i18n/words";
import { Field } from "../../ui/forms/Field";
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
  const { act, busy, faults, refused } = useAct("clear");
  const [, send] = useMutation(clearItem);
  const clear = async () => {
    const content = { clearingItemId: of.id, outcome, reference };
    const done = await act(
      content,
      async (input, idempotencyKey) => (await send({ input: { ...input, idempotencyKey } })).data?.clearItem,
    );
    if (!done) return;
    onClose();
    onChange();
  };
  return (
    <FormDialog
      title={words.clearTitle}
      what={words.clearWhat}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.clear}
      busy={busy}
      onAct={clear}
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
