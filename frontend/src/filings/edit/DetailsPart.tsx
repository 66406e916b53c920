/** What the filing is called, for whom it is, and what the registry should know. */
import type { ReactNode } from "react";
import { useWords } from "../../i18n/words";
import { Field } from "../../ui/forms/Field";
import { editWords } from "../draft/draft.words";
import { controlId } from "../draft/faults";
import type { FieldName, Form } from "../draft/autosave/form";
import { ClaimAmount } from "../draft/parties/ClaimAmount";
import { Part } from "../draft/Part";

interface Props {
  form: Form;
  onChange: (change: Partial<Form>) => void;
  errorOf: (name: FieldName) => string | undefined;
  /** Whom it is filed for: the parties of the case, or those of a new one. */
  children: ReactNode;
  title: string;
  note?: string;
  startsCase: boolean;
  /** A case of this kind may be about a sum of money. */
  claimsMoney: boolean;
}

export function DetailsPart(props: Props) {
  const { form, onChange, errorOf, children, title, note, startsCase, claimsMoney } = props;
  const words = useWords(editWords);
  return (
    <Part number={2} title={title} note={note}>
      {children}
      <div className="details">
        <Field id={controlId("title")} label={words.title} hint={words.titleHint} error={errorOf("title")}>
          <input
            className="input"
            value={form.title}
            maxLength={300}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        </Field>
        {claimsMoney ? (
          <ClaimAmount
            typed={form.claimAmount}
            onType={(claimAmount) => onChange({ claimAmount })}
            error={errorOf("claimAmount")}
          />
        ) : null}
        <Field
          id={controlId("matterReference")}
          label={words.reference}
          optional={words.optional}
          error={errorOf("matterReference")}
        >
          <input
            className="input short"
            value={form.matterReference}
            maxLength={100}
            onChange={(event) => onChange({ matterReference: event.target.value })}
          />
        </Field>
        <Field
          id={controlId("comments")}
          label={words.comments}
          hint={words.commentsHint}
          optional={words.optional}
          error={errorOf("comments")}
        >
          <textarea
            className="textarea"
            rows={2}
            value={form.comments}
            maxLength={2000}
            onChange={(event) => onChange({ comments: event.target.value })}
          />
        </Field>
        <Urgency form={form} onChange={onChange} errorOf={errorOf} />
        {startsCase ? <Security form={form} onChange={onChange} errorOf={errorOf} /> : null}
      </div>
    </Part>
  );
}

type FieldProps = Pick<Props, "form" | "onChange" | "errorOf">;

/** What a new case may ask for; a case that has begun has its level. */
function Security({ form, onChange, errorOf }: FieldProps) {
  const words = useWords(editWords);
  return (
    <Field
      id={controlId("requestedSecurityLevel")}
      label={words.security}
      hint={form.requestedSecurityLevel ? words.securityNote : undefined}
      error={errorOf("requestedSecurityLevel")}
    >
      <select
        className="select short"
        value={form.requestedSecurityLevel ?? ""}
        onChange={(event) =>
          onChange({
            requestedSecurityLevel: (event.target.value || null) as Form["requestedSecurityLevel"],
          })
        }
      >
        <option value="">{words.securityUsual}</option>
        <option value="PUBLIC">{words.PUBLIC}</option>
        <option value="CONFIDENTIAL">{words.CONFIDENTIAL}</option>
        <option value="SEALED">{words.SEALED}</option>
      </select>
    </Field>
  );
}

function Urgency({ form, onChange, errorOf }: FieldProps) {
  const words = useWords(editWords);
  return (
    <div className="urgency">
      <label className="choice">
        <input
          type="checkbox"
          checked={form.urgent}
          onChange={(event) => onChange({ urgent: event.target.checked })}
        />
        <span>{words.urgent}</span>
        <span className="d">{words.urgentNote}</span>
      </label>
      {form.urgent ? (
        <Field id={controlId("urgentReason")} label={words.urgentReason} error={errorOf("urgentReason")}>
          <textarea
            className="textarea"
            rows={2}
            value={form.urgentReason}
            maxLength={1000}
            onChange={(event) => onChange({ urgentReason: event.target.value })}
          />
        </Field>
      ) : null}
    </div>
  );
}
