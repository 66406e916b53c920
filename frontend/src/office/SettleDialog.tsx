/** Saying how a difference is to be settled, and why; another person approves it. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../gql";
import type { SettlementKind } from "../gql/graphql";
import { problemParts } from "../graphql/problem";
import { useWords } from "../i18n/words";
import { makeKey } from "../kit/keys";
import { Field } from "../ui/forms/Field";
import { useFaults } from "../ui/forms/useForm";
import { ReasonField } from "../ui/forms/ReasonField";
import { FormDialog } from "../ui/overlays/FormDialog";
import { officeWords, settlementWords } from "./office.words";
import type { Difference } from "./useDifferences";

const settle = graphql(`
  mutation SettleDifference($input: SettleDifferenceInput!) {
    settleDifference(input: $input) {
      __typename
      ... on ReconciliationDifference {
        id
        state
      }
      ...ProblemParts
    }
  }
`);

interface Props {
  of: Difference;
  onClose: () => void;
  onChange: () => void;
}

export function SettleDialog({ of, onClose, onChange }: Props) {
  const words = useWords(officeWords);
  const [settlement, setSettlement] = useState<SettlementKind>("EXPLAIN");
  const [reason, setReason] = useState("");
  const [idempotencyKey] = useState(makeKey);
  const { faults, refuse, clear, refused } = useFaults("settle");
  const [{ fetching }, send] = useMutation(settle);
  const act = async () => {
    clear();
    const { data } = await send({ input: { differenceId: of.id, settlement, reason, idempotencyKey } });
    const answer = data?.settleDifference;
    if (answer?.__typename !== "ReconciliationDifference")
      return refuse(answer ? read(problemParts, answer) : { message: words.noAnswer, fields: [] });
    onClose();
    onChange();
  };
  return (
    <FormDialog
      title={words.settleTitle}
      what={words.settleWhat}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.propose}
      busy={fetching}
      onAct={act}
      onClose={onClose}
    >
      <Field id="settle-settlement" label={words.kind} error={faults.of("settlement")}>
        <KindChoice of={of} value={settlement} onChange={setSettlement} />
      </Field>
      <ReasonField
        id="settle-reason"
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

interface ChoiceProps {
  of: Difference;
  value: SettlementKind;
  onChange: (kind: SettlementKind) => void;
}

/** What its amounts allow. The field gives it its id and what describes it. */
function KindChoice({ of, value, onChange, ...rest }: ChoiceProps) {
  const settlements = useWords(settlementWords);
  const kinds: SettlementKind[] = of.canPost ? ["POST", "EXPLAIN"] : ["EXPLAIN", "WRITE_OFF"];
  return (
    <select
      {...rest}
      className="select"
      value={value}
      onChange={(event) => onChange(event.target.value as SettlementKind)}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {settlements[kind]}
        </option>
      ))}
    </select>
  );
}
