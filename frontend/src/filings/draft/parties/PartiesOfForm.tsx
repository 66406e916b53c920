/** The parties as the form names them: read here, and changed there. */
import { Link } from "wouter";
import { useLanguage } from "../../../i18n/language";
import { useWords } from "../../../i18n/words";
import { nameOf } from "../../../kit/names";
import { editWords } from "../draft.words";
import { controlId } from "../faults";
import type { EditedFiling } from "../filing";
import { Refused } from "../Part";
import type { RoleChoice } from "./PartyFields";

interface Props {
  filing: EditedFiling;
  roles: readonly RoleChoice[];
  /** What the court refused about what the form says. */
  error?: string;
}

export function PartiesOfForm({ filing, roles, error }: Props) {
  const words = useWords(editWords);
  const { language } = useLanguage();
  const isSet = filing.documents.some(({ madeFromForm }) => madeFromForm);
  const names = new Map(roles.map(({ code, name }) => [code, name]));
  return (
    <div id={controlId("originatingData")} tabIndex={-1}>
      {error ? <Refused>{error}</Refused> : null}
      <p className="say">{isSet ? words.fromForm : words.notSetYet}</p>
      <dl className="kv">
        {[...filing.newParties]
          .sort((one, other) => one.position - other.position)
          .map((party) => (
            <div key={party.position}>
              <dt>{names.get(party.role)}</dt>
              <dd>{nameOf(party, language)}</dd>
            </div>
          ))}
      </dl>
      <p>
        <Link href={`/filings/${filing.id}/form`}>{words.openForm}</Link>
      </p>
    </div>
  );
}
