/** What narrows the list: words, court, type, status. */
import type { RefObject } from "react";
import { useQuery } from "urql";
import { graphql } from "../gql";
import { useUntilKnown } from "../graphql/useUntilKnown";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { SearchField } from "../ui/forms/SearchField";
import { caseStatusWords } from "./case.words";
import type { CaseFilters as Filters } from "./useCaseFilters";
import { casesWords } from "./words";

const query = graphql(`
  query CaseFilterChoices($language: Language) {
    courts {
      code
      name(language: $language)
      caseTypes {
        code
        name(language: $language)
      }
    }
  }
`);

interface Props {
  filters: Filters;
  narrowed: boolean;
  change: (parts: Record<string, string | null>) => void;
  searchRef: RefObject<HTMLInputElement | null>;
}

export function CaseFilters({ filters, narrowed, change, searchRef }: Props) {
  const words = useWords(casesWords);
  const states = useWords(caseStatusWords);
  const { language } = useLanguage();
  const [asked, ask] = useQuery({ query, variables: { language: API_LANGUAGE[language] } });
  useUntilKnown(asked, ask);
  const { data } = asked;
  const courts = data?.courts ?? [];
  const types = courts
    .filter((court) => !filters.court || court.code === filters.court)
    .flatMap((court) => court.caseTypes);
  return (
    <div className="case-filters" role="search">
      <SearchField
        label={words.search}
        hint={words.searchHint}
        value={filters.text}
        onChange={(text) => change({ text })}
        fieldRef={searchRef}
      />
      <Choice
        label={words.court}
        value={filters.court}
        options={courts.map(({ code, name }) => [code, name])}
        onChange={(court) => change({ court, type: null })}
      />
      <Choice
        label={words.caseType}
        value={filters.caseType}
        options={types.map(({ code, name }) => [code, `${code} ${name}`])}
        onChange={(type) => change({ type })}
      />
      <Choice
        label={words.status}
        value={filters.status.length === 1 ? (filters.status[0] ?? "") : ""}
        options={Object.entries(states)}
        onChange={(status) => change({ status })}
      />
      {narrowed ? (
        <button
          type="button"
          className="as-link sm"
          onClick={() => change({ text: null, court: null, type: null, status: null, mine: null })}
        >
          {words.clear}
        </button>
      ) : null}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: (readonly [value: string, name: string])[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const words = useWords(casesWords);
  return (
    <label className="pick">
      <span className="label">{label}</span>
      <select className="select sm" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{words.any}</option>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
