/** Which parties of an existing case this is filed for. */
import { useLanguage } from "../../../i18n/language";
import { useWords } from "../../../i18n/words";
import { date } from "../../../kit/dates";
import { editWords } from "../draft.words";
import { controlId } from "../faults";

export interface CaseParty {
  id: string;
  name: string;
  otherName?: string | null;
  role: string;
  /** Since when the filer is on record for it, if they are. */
  since?: string | null;
}

interface Props {
  parties: readonly CaseParty[];
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
  error?: string;
}

export function OnBehalf({ parties, chosen, onChange, error }: Props) {
  const words = useWords(editWords);
  const { language } = useLanguage();
  return (
    <div
      role="group"
      aria-label={words.onBehalf}
      id={controlId("onBehalfOfPartyIds")}
      tabIndex={-1}
      className={error ? "on-behalf field error" : "on-behalf"}
    >
      {error ? <div className="err">{error}</div> : null}
      {parties.map(({ id, name, otherName, role, since }) => (
        <label className="choice" key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange((event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id)).sort())
            }
          />
          <span>
            {name} {otherName ? <span className="muted">{otherName}</span> : null}{" "}
            <span className="faint">{role}</span>
          </span>
          {since ? <span className="d">{words.onRecordSince(date(since, language))}</span> : null}
        </label>
      ))}
    </div>
  );
}
