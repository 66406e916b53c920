/** Saying how a difference is to be settled, and why; another person approves it. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../gql";
import type { SettlementKind } from "../gql/graphql";
import { useAct } from "../graphql/useAct";
import { useWords } from "../i18n/words";
import { Field } from "../ui/forms/Field";
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
  const { act, busy, faults, refused } = useAct("settle");
  const [, send] = useMutation(settle);
  const propose = async () => {
    const done = await act(
      { differenceId: of.id, settlement, reason },
      async (input, idempotencyKey) =>
        (await send({ input: { ...input, idempotencyKey } })).data?.settleDifference,
    );
    if (!done) return;
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
      busy={busy}
      onAct={propose}
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
