/** Choosing what kind of case to start: by court; those not open yet say when they open. */
import { useWords } from "../../i18n/words";
import { LoadError } from "../../ui/page/LoadError";
import { Section } from "../../ui/page/Section";
import { Skeleton } from "../../ui/page/Skeleton";
import { newWords } from "./new.words";
import { useOpening } from "./useOpening";
import { useCourts, type CourtChoice } from "./useCourts";

export function TypeChoice({ onPick }: { onPick: (caseTypeCode: string) => void }) {
  const { courts, failed, onRetry } = useCourts();
  if (!courts) return failed ? <LoadError onRetry={onRetry} /> : <Skeleton lines={6} />;
  return courts
    .filter(({ caseTypes }) => caseTypes.length > 0)
    .map((court) => <CourtTypes key={court.code} court={court} onPick={onPick} />);
}

interface CourtProps {
  court: CourtChoice;
  onPick: (caseTypeCode: string) => void;
}

function CourtTypes({ court, onPick }: CourtProps) {
  const words = useWords(newWords);
  const opening = useOpening();
  return (
    <Section title={court.name} gap>
      <ul className="pick">
        {court.caseTypes.map(({ code, name, enabled, enabledFrom }) => (
          <li key={code}>
            <div>
              <span className="case-no">{code}</span> <span className={enabled ? "" : "faint"}>{name}</span>
              {enabled ? null : <div className="xs faint">{opening(enabledFrom)}</div>}
            </div>
            {enabled ? (
              <button
                type="button"
                className="btn sm"
                aria-label={`${words.start}: ${code}, ${name}`}
                onClick={() => onPick(code)}
              >
                {words.start}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
