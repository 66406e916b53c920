/** One registration, and the registry's decision on it. */
import { useState } from "react";
import { graphql, read, type FragmentType } from "../gql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { Button } from "../ui/button/Button";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Field } from "../ui/forms/Field";
import { useFaults, type ProblemLike } from "../ui/forms/useForm";
import { Dialog } from "../ui/overlays/Dialog";
import { useToast } from "../ui/overlays/toasts";
import { When } from "../ui/when/When";
import { useDecideRegistration } from "./useDecideRegistration";
import { registerWords, registrationsWords } from "./words";

const pendingRow = graphql(`
  fragment PendingRow on User {
    id
    nameEn
    nameZh
    email
    createdAt
    organisation {
      id
      nameEn
      nameZh
      kind
    }
  }
`);

export function PendingRow({
  of,
  onDecided,
}: {
  of: FragmentType<typeof pendingRow>;
  onDecided: () => void;
}) {
  const words = useWords(registrationsWords);
  const register = useWords(registerWords);
  const { language } = useLanguage();
  const person = read(pendingRow, of);
  const name = nameOf(person, language);
  const [declining, setDeclining] = useState(false);
  const [decide, busy] = useDecideRegistration(person.id, name, onDecided);
  const toast = useToast();
  const approve = async () => {
    const problem = await decide("approve");
    if (problem) toast({ kind: "bad", text: problem.message });
  };
  return (
    <tr data-row="">
      <td className="all cell-mark">
        {person.nameEn} {person.nameZh}
        <div className="xs faint">{person.email}</div>
      </td>
      <td>
        {person.organisation ? (
          <>
            {nameOf(person.organisation, language)}
            <div className="xs faint">{register[person.organisation.kind]}</div>
          </>
        ) : null}
      </td>
      <td className="num muted">{person.createdAt ? <When at={person.createdAt} /> : null}</td>
      <td className="n all">
        <span className="row decide">
          <Button size="sm" busy={busy} onClick={() => void approve()}>
            {words.approve}
          </Button>
          <Button size="sm" kind="quiet" onClick={() => setDeclining(true)}>
            {words.decline}
          </Button>
        </span>
        {declining ? (
          <Declining
            name={name}
            busy={busy}
            onClose={() => setDeclining(false)}
            onDecline={(reason) => decide("decline", reason)}
          />
        ) : null}
      </td>
    </tr>
  );
}

interface DecliningProps {
  name: string;
  busy: boolean;
  onClose: () => void;
  onDecline: (reason: string) => Promise<ProblemLike | null>;
}

function Declining({ name, busy, onClose, onDecline }: DecliningProps) {
  const words = useWords(registrationsWords);
  const [reason, setReason] = useState("");
  const { faults, refuse, clear, refused } = useFaults("decline");
  const decline = async () => {
    clear();
    const problem = await onDecline(reason.trim());
    if (problem) refuse(problem);
  };
  return (
    <Dialog
      title={words.declineWhat(name)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button kind="danger" busy={busy} onClick={() => void decline()}>
            {words.decline}
          </Button>
        </>
      }
    >
      {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
      <Field id="decline-reason" label={words.reason} error={faults.of("reason")}>
        <textarea
          className="textarea"
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
