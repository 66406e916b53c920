/** Narrowing the queue: words, court, case type, urgent ones, one's own. */
import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { useQuery } from "urql";
import { graphql } from "../gql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { reviewWords } from "./review.words";
import type { QueueFilters, useQueueFilters } from "./useQueueFilters";

const query = graphql(`
  query QueueCourts($language: Language) {
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

const PAUSE_MS = 250;

export function QueueFiltersForm({ filtering }: { filtering: ReturnType<typeof useQueueFilters> }) {
  const words = useWords(reviewWords);
  const { filters, set, clear, count } = filtering;
  return (
    <div className="q-filters" role="search" aria-label={words.filter}>
      <TextFilter value={filters.text ?? ""} onChange={(text) => set("text", text)} />
      <CourtAndType filters={filters} onChange={set} />
      <label className="check">
        <input
          type="checkbox"
          checked={filters.urgent}
          onChange={(event) => set("urgent", event.target.checked ? "1" : null)}
        />
        {words.urgentOnly}
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={filters.mine}
          onChange={(event) => set("mine", event.target.checked ? "1" : null)}
        />
        {words.mineOnly}
      </label>
      {count > 0 ? (
        <button type="button" className="as-link sm" onClick={clear}>
          {words.clearFilters}
        </button>
      ) : null}
    </div>
  );
}

interface CourtAndTypeProps {
  filters: QueueFilters;
  onChange: (name: "court" | "type", code: string) => void;
}

/** A court narrows the types to its own. */
function CourtAndType({ filters, onChange }: CourtAndTypeProps) {
  const words = useWords(reviewWords);
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query, variables: { language: API_LANGUAGE[language] } });
  const courts = data?.courts ?? [];
  const types = courts.filter(({ code }) => !filters.court || code === filters.court);
  return (
    <>
      <select
        className="select sm"
        aria-label={words.court}
        value={filters.court ?? ""}
        onChange={(event) => onChange("court", event.target.value)}
      >
        <option value="">{words.anyCourt}</option>
        {courts.map((court) => (
          <option key={court.code} value={court.code}>
            {court.name}
          </option>
        ))}
      </select>
      <select
        className="select sm"
        aria-label={words.caseType}
        value={filters.caseType ?? ""}
        onChange={(event) => onChange("type", event.target.value)}
      >
        <option value="">{words.anyType}</option>
        {types.flatMap((court) =>
          court.caseTypes.map((type) => (
            <option key={type.code} value={type.code}>
              {`${type.code} · ${type.name}`}
            </option>
          )),
        )}
      </select>
    </>
  );
}

/** Asks once the typing pauses. */
function TextFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const words = useWords(reviewWords);
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <div className="input-wrap">
      <Search size={14} aria-hidden="true" />
      <input
        className="input sm"
        type="search"
        aria-label={words.text}
        placeholder={words.text}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
