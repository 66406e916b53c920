/** The form of an act of the court on a document: what it means, the choice, why, and what the court says to it. */
import type { ReactNode } from "react";
import { useWords } from "../../i18n/words";
import type { useAct } from "../../graphql/useAct";
import { ReasonField } from "../../ui/forms/ReasonField";
import { FormDialog } from "../../ui/overlays/FormDialog";
import { actWords } from "./acts.words";

interface Props {
  title: string;
  what: string;
  /** Begins the ids of its controls. */
  form: string;
  state: Pick<ReturnType<typeof useAct>, "faults" | "refused" | "busy">;
  reason: string;
  onReason: (reason: string) => void;
  act: string;
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function ActForm(props: Props) {
  const { title, what, form, state, reason, onReason, act, onAct, onClose, children } = props;
  const words = useWords(actWords);
  const { faults, refused, busy } = state;
  return (
    <FormDialog
      title={title}
      what={what}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={act}
      busy={busy}
      onAct={onAct}
      onClose={onClose}
    >
      {children}
      <ReasonField
        id={`${form}-reason`}
        label={words.reason}
        hint={words.reasonHint}
        error={faults.of("reason")}
        value={reason}
        onChange={onReason}
      />
    </FormDialog>
  );
}
