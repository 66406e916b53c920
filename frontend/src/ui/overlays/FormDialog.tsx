/** A dialog with one form: what it is about, what was refused, its fields, and the two ways out of it. */
import type { ReactNode } from "react";
import { Button } from "../button/Button";
import { ErrorSummary } from "../forms/ErrorSummary";
import type { useFaults } from "../forms/useForm";
import { Dialog } from "./Dialog";

interface Props {
  title: string;
  /** What the act means, where its name does not say. */
  what?: ReactNode;
  /** What was refused, if it is not told among the fields. */
  state?: Pick<ReturnType<typeof useFaults>, "faults" | "refused">;
  cancel: string;
  act: string;
  kind?: "primary" | "danger";
  busy: boolean;
  onAct: () => unknown;
  onClose: () => void;
  children: ReactNode;
}

export function FormDialog(props: Props) {
  const { title, what, state, cancel, act, kind = "primary", busy, onAct, onClose, children } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onAct();
        }}
      >
        {what ? <p className="sm muted">{what}</p> : null}
        {state?.refused ? <ErrorSummary title={state.faults.title} faults={state.faults.faults} /> : null}
        {children}
        <div className="foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button kind={kind} type="submit" busy={busy}>
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
