/** Opening a till of one's own: at which counter, and what is in its drawer. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import { useAct } from "../../graphql/useAct";
import { useWords } from "../../i18n/words";
import { Field } from "../../ui/forms/Field";
import { FormDialog } from "../../ui/overlays/FormDialog";
import { tillWords } from "./tills.words";

const openTill = graphql(`
  mutation OpenTill($input: OpenTillInput!) {
    openTill(input: $input) {
      __typename
      ... on Till {
        id
      }
      ...ProblemParts
    }
  }
`);

export function OpenTillDialog({ onClose, onOpen }: { onClose: () => void; onOpen: (id: string) => void }) {
  const words = useWords(tillWords);
  const [given, setGiven] = useState({ officeCode: "HC", counter: "", float: "1000.00" });
  const [, send] = useMutation(openTill);
  const { act, busy, faults, refused } = useAct("open");
  const open = async () => {
    const done = await act(
      given,
      async (input, idempotencyKey) => (await send({ input: { ...input, idempotencyKey } })).data?.openTill,
    );
    if (done) onOpen(done.id);
  };
  const input = (name: keyof typeof given, label: string, hint?: string) => (
    <Field id={`open-${name}`} label={label} hint={hint} error={faults.of(name)}>
      <input
        className="input"
        value={given[name]}
        onChange={(event) => setGiven((now) => ({ ...now, [name]: event.target.value }))}
      />
    </Field>
  );
  return (
    <FormDialog
      title={words.open}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.open}
      busy={busy}
      onAct={open}
      onClose={onClose}
    >
      {input("officeCode", words.office, words.officeHint)}
      {input("counter", words.counter)}
      {input("float", words.float)}
    </FormDialog>
  );
}
