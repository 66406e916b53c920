/** What the reader can do about one difference now: say how it is settled, approve what another said, or send it back. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../gql";
import { useRefusalToast } from "../graphql/useRefusalToast";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { officeWords } from "./office.words";
import { SendBackDialog } from "./SendBackDialog";
import { SettleDialog } from "./SettleDialog";
import type { Difference } from "./useDifferences";

export const decide = graphql(`
  mutation DecideSettlement($input: DecideSettlementInput!) {
    decideSettlement(input: $input) {
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
  onChange: () => void;
}

export function DifferenceActs({ of, onChange }: Props) {
  const words = useWords(officeWords);
  const sayRefusal = useRefusalToast();
  const [opened, setOpened] = useState<"settle" | "sendBack" | null>(null);
  const [{ fetching }, send] = useMutation(decide);
  const approve = async () => {
    const { data } = await send({ input: { differenceId: of.id, decision: "APPROVE" } });
    sayRefusal(data?.decideSettlement);
    onChange();
  };
  const close = () => setOpened(null);
  return (
    <div className="office-do">
      {of.maySettle ? (
        <Button size="sm" onClick={() => setOpened("settle")}>
          {words.settle}
        </Button>
      ) : null}
      {of.mayApprove ? (
        <Button size="sm" kind="primary" busy={fetching} onClick={() => void approve()}>
          {words.approve}
        </Button>
      ) : null}
      {of.state === "PROPOSED" ? (
        <Button size="sm" onClick={() => setOpened("sendBack")}>
          {words.sendBack}
        </Button>
      ) : null}
      {of.state === "PROPOSED" && !of.mayApprove ? <p className="sm muted">{words.yours}</p> : null}
      {opened === "settle" ? <SettleDialog of={of} onClose={close} onChange={onChange} /> : null}
      {opened === "sendBack" ? <SendBackDialog of={of} onClose={close} onChange={onChange} /> : null}
    </div>
  );
}
