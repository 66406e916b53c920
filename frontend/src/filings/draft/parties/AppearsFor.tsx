/** For whom a filer who is not in the case yet comes on record; chosen when the draft was begun. */
import { useLanguage } from "../../../i18n/language";
import { useWords } from "../../../i18n/words";
import { editWords } from "../draft.words";
import { controlId } from "../faults";

interface Named {
  position: number;
  nameEn?: string | null;
  nameZh?: string | null;
  partyRole?: { name: string } | null;
}

export function AppearsFor(props: { number: string; parties: readonly Named[]; error?: string }) {
  const { number, parties, error } = props;
  const words = useWords(editWords);
  const { language } = useLanguage();
  const english = language === "en";
  return (
    <div id={controlId("onBehalfOfPartyIds")} tabIndex={-1} className={error ? "field error" : "field"}>
      {error ? <div className="err">{error}</div> : null}
      <p className="say">{words.comesOnRecord(number)}</p>
      <ul className="appears-for">
        {parties.map(({ position, nameEn, nameZh, partyRole }) => (
          <li key={position}>
            {(english ? (nameEn ?? nameZh) : (nameZh ?? nameEn)) ?? ""}{" "}
            <span className="faint">{partyRole?.name}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
