/** Choosing what kind of case to start: by court; those not open yet say when they open. */
import { useQuery } from "urql";
import { graphql } from "../../gql";
import type { TypeChoiceQuery } from "../../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { date } from "../../kit/dates";
import { LoadError } from "../../ui/page/LoadError";
import { Section } from "../../ui/page/Section";
import { Skeleton } from "../../ui/page/Skeleton";
import { newWords } from "./new.words";

const query = graphql(`
  query TypeChoice($language: Language) {
    courts {
      code
      group
      name(language: $language)
      caseTypes {
        code
        name(language: $language)
        enabled
        enabledFrom
      }
    }
  }
`);

type CourtChoice = TypeChoiceQuery["courts"][number];

export function TypeChoice({ busy, onPick }: { busy: boolean; onPick: (caseTypeCode: string) => void }) {
  const { language } = useLanguage();
  const [{ data, error }, ask] = useQuery({ query, variables: { language: API_LANGUAGE[language] } });
  if (!data)
    return error ? (
      <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} />
    ) : (
      <Skeleton lines={6} />
    );
  return data.courts
    .filter(({ caseTypes }) => caseTypes.length > 0)
    .map((court) => <CourtTypes key={court.code} court={court} busy={busy} onPick={onPick} />);
}

interface CourtProps {
  court: CourtChoice;
  busy: boolean;
  onPick: (caseTypeCode: string) => void;
}

function CourtTypes({ court, busy, onPick }: CourtProps) {
  const words = useWords(newWords);
  const { language } = useLanguage();
  return (
    <Section title={court.name} gap>
      <ul className="pick">
        {court.caseTypes.map(({ code, name, enabled, enabledFrom }) => (
          <li key={code}>
            <div>
              <span className="case-no">{code}</span> <span className={enabled ? "" : "faint"}>{name}</span>
              {enabled ? null : (
                <div className="xs faint">
                  {enabledFrom ? words.opens(date(enabledFrom, language)) : words.notOpen}
                </div>
              )}
            </div>
            {enabled ? (
              <button
                type="button"
                className="btn sm"
                aria-label={`${words.start}: ${code}, ${name}`}
                aria-disabled={busy || undefined}
                onClick={() => (busy ? undefined : onPick(code))}
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
