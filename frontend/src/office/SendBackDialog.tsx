/** Sending back how a difference was to be settled, with why. */
import { useState } from "react";
import { useMutation } from "urql";
import { useAct } from "../graphql/useAct";
import { useWords } from "../i18n/words";
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
  const { act, busy, faults, refused } = useAct("back");
  const [, send] = useMutation(decide);
  const sendBack = async () => {
    const done = await act(
      { differenceId: of.id, decision: "SEND_BACK" as const, note },
      async (input) => (await send({ input })).data?.decideSettlement,
    );
    if (!done) return;
    onClose();
    onChange();
  };
  return (
    <FormDialog
      title={words.sendBackTitle}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.sendBack}
      busy={busy}
      onAct={sendBack}
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
