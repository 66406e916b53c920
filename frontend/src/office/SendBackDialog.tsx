/** Sending back how a difference was to be settled, with why. */
import { useState } from "react";
import { useMutation } from "urql";
import { read } from "../gql";
import { problemParts } from "../graphql/problem";
import { useWords } from "../i18n/words";
import { useFaults } from "../ui/forms/useForm";
import { ReasonField } from "../ui/forms/ReasonField";
import { FormDialog } from "../ui/overlays/FormDialog";
import { decide } from "./DifferenceActs";
import { officeWords } from "./office.words";
import type { Difference } from "./useDifferences";

interface Props {
  of: Difference;
  onClose: () => void;
  onChange: () => void;
}

export function SendBackDialog({ of, onClose, onChange }: Props) {
  const words = useWords(officeWords);
  const [note, setNote] = useState("");
  const { faults, refuse, clear, refused } = useFaults("back");
  const [{ fetching }, send] = useMutation(decide);
  const act = async () => {
    clear();
    const { data } = await send({ input: { differenceId: of.id, decision: "SEND_BACK", note } });
    const answer = data?.decideSettlement;
    if (answer?.__typename !== "ReconciliationDifference")
      return refuse(answer ? read(problemParts, answer) : { message: words.noAnswer, fields: [] });
    onClose();
    onChange();
  };
  return (
    <FormDialog
      title={words.sendBackTitle}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.sendBack}
      busy={fetching}
      onAct={act}
      onClose={onClose}
    >
      <ReasonField
        id="back-note"
        label={words.reason}
        error={faults.of("note")}
        value={note}
        longest={500}
        onChange={setNote}
      />
    </FormDialog>
  );
}
