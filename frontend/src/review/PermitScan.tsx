/** The registrar permits one filing to start its case by a scan; the filer gives the reference. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../gql";
import { useAct } from "../graphql/useAct";
import { useWords } from "../i18n/words";
import { Field } from "../ui/forms/Field";
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
  const { act, busy, faults, refused } = useAct("scan");
  const toast = useToast();
  const [, send] = useMutation(permitScan);
  const permit = async () => {
    const done = await act(
      { filingReference: reference.trim(), reason: reason.trim() },
      async (input) => (await send({ input })).data?.permitScan,
    );
    if (!done) return;
    toast({ kind: "done", text: words.permitted(done.filingReference) });
    onClose();
  };
  return (
    <FormDialog
      title={words.title}
      what={words.what}
      state={{ faults, refused }}
      cancel={words.cancel}
      act={words.permit}
      busy={busy}
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
