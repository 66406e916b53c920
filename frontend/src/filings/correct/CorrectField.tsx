/** A field the clerk asks to be corrected, and nothing else. */
import { useWords } from "../../i18n/words";
import { Field } from "../../ui/forms/Field";
import { editWords } from "../draft/draft.words";
import { controlId } from "../draft/faults";
import { NewParties } from "../draft/parties/NewParties";
import type { RoleChoice } from "../draft/parties/PartyFields";
import { OnBehalf, type CaseParty } from "../draft/parties/OnBehalf";
import type { Autosave } from "../draft/autosave/useAutosave";
import type { Originals } from "./originals";
import { correctWords } from "./correct.words";
import { Changed } from "./Changed";

interface Props {
  field: string;
  saving: Autosave;
  before: Originals;
  roles: readonly RoleChoice[];
  parties: readonly CaseParty[];
}

export function CorrectField({ field, saving, before, roles, parties }: Props) {
  const words = useWords(editWords);
  const own = useWords(correctWords);
  const { form, set } = saving;
  if (field === "TITLE" || field === "COMMENTS") {
    const name = field === "TITLE" ? "title" : "comments";
    return (
      <>
        <Field id={controlId(name)} label={words[name]} error={saving.refusal?.message}>
          <input
            className="input"
            value={form[name]}
            onChange={(event) => set({ [name]: event.target.value })}
          />
        </Field>
        {form[name] === before[name] ? null : <Changed before={before[name]} after={form[name]} />}
      </>
    );
  }
  if (field === "PARTIES")
    return <NewParties parties={form.parties} roles={roles} onChange={(next) => set({ parties: next })} />;
  if (field === "ON_BEHALF_OF")
    return (
      <OnBehalf
        parties={parties}
        chosen={form.onBehalfOfPartyIds}
        onChange={(onBehalfOfPartyIds) => set({ onBehalfOfPartyIds })}
      />
    );
  if (field === "SECURITY_LEVEL")
    return (
      <Field id={controlId("requestedSecurityLevel")} label={words.security}>
        <select
          className="select short"
          value={form.requestedSecurityLevel ?? ""}
          onChange={(event) =>
            set({
              requestedSecurityLevel: (event.target.value || null) as typeof form.requestedSecurityLevel,
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
  return <p className="say">{own.notHere}</p>;
}
