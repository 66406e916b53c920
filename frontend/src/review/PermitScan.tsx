/** The registrar permits one filing to start its case by a scan; the filer gives the reference. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../gql";
import { problemParts } from "../graphql/problem";
import { useWords } from "../i18n/words";
import { Field } from "../ui/forms/Field";
import { useFaults } from "../ui/forms/useForm";
import { ReasonField } from "../ui/forms/ReasonField";
import { FormDialog } from "../ui/overlays/FormDialog";
import { useToast } from "../ui/overlays/toasts";
import { permitScanWords } from "./permitScan.words";

const permitScan = graphql(`
  mutation PermitScan($input: PermitScanInput!) {
    permitScan(input: $input) {
      __typename
      ... on ScanPermission {
        filingReference
      }
      ...ProblemParts
    }
  }
`);

export function PermitScan({ onClose }: { onClose: () => void }) {
  const words = useWords(permitScanWords);
  const [reference, setReference] = useState("");
  const [reason, setReason] = useState("");
  const { faults, refuse, clear, refused } = useFaults("scan");
  const toast = useToast();
  const [{ fetching }, send] = useMutation(permitScan);
  const permit = async () => {
    clear();
    const { data } = await send({ input: { filingReference: reference.trim(), reason: reason.trim() } });
    const answer = data?.permitScan;
    if (answer?.__typename === "ScanPermission") {
      toast({ kind: "done", text: words.permitted(answer.filingReference) });
      return onClose();
    }
    refuse(answer ? read(problemParts, answer) : { message: words.noAnswer, fields: [] });
  };
  return (
    <FormDialog
      title={words.title}
      what={words.what}
      state={{ faults, refused }}
      cancel={words.cancel}
      act={words.permit}
      busy={fetching}
      onAct={permit}
      onClose={onClose}
    >
      <Field id="scan-filingReference" label={words.reference} error={faults.of("filingReference")}>
        <input
          className="input mono"
          value={reference}
          autoComplete="off"
          spellCheck={false}
          placeholder="CW-26-118204"
          onChange={(event) => setReference(event.target.value)}
        />
      </Field>
      <ReasonField
        id="scan-reason"
        label={words.reason}
        hint={words.reasonHint}
        error={faults.of("reason")}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
