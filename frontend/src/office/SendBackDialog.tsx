/** Sending back how a difference was to be settled, with why. */
import { useState } from "react";
import { useMutation } from "urql";
import { read } from "../gql";
import { problemParts } from "../graphql/problem";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Field } from "../ui/forms/Field";
import { useFaults } from "../ui/forms/useForm";
import { Dialog } from "../ui/overlays/Dialog";
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
    <Dialog title={words.sendBackTitle} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!fetching) void act();
        }}
      >
        {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
        <Field id="back-note" label={words.reason} error={faults.of("note")}>
          <textarea
            className="textarea"
            rows={3}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
        <div className="foot">
          <Button onClick={onClose}>{words.notNow}</Button>
          <Button kind="primary" type="submit" busy={fetching}>
            {words.sendBack}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
