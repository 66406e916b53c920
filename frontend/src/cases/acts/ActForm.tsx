/** The form of an act of the court on a document: what it means, the choice, why, and what the court says to it. */
import type { ReactNode } from "react";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import { ErrorSummary } from "../../ui/forms/ErrorSummary";
import { Field } from "../../ui/forms/Field";
import type { useFaults } from "../../ui/forms/useForm";
import { Dialog } from "../../ui/overlays/Dialog";
import { actWords } from "./acts.words";

interface Props {
  title: string;
  what: string;
  /** Begins the ids of its controls. */
  form: string;
  state: ReturnType<typeof useFaults>;
  reason: string;
  onReason: (reason: string) => void;
  act: string;
  busy: boolean;
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function ActForm(props: Props) {
  const { title, what, form, state, reason, onReason, act, busy, onAct, onClose, children } = props;
  const words = useWords(actWords);
  const { faults, refused } = state;
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onAct();
        }}
      >
        <p className="sm muted">{what}</p>
        {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
        {children}
        <Field id={`${form}-reason`} label={words.reason} hint={words.reasonHint} error={faults.of("reason")}>
          <textarea
            className="textarea"
            rows={3}
            value={reason}
            onChange={(event) => onReason(event.target.value)}
          />
        </Field>
        <div className="foot">
          <Button onClick={onClose}>{words.notNow}</Button>
          <Button kind="primary" type="submit" busy={busy}>
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
