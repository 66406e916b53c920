/** What narrows the entries; a document or a person is chosen from an entry. */
import { useState } from "react";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { auditWords, kindWords } from "./audit.words";
import { isCaseNumber, type TrailFilters } from "./trailFilters";

interface Props {
  filters: TrailFilters;
  change: (parts: Record<string, string | null>) => void;
}

export function TrailFilterForm({ filters, change }: Props) {
  const words = useWords(auditWords);
  const kinds = useWords(kindWords);
  const { kind, from, to, refusals, document, person, caseNumber } = filters;
  const narrowed = kind || from || to || refusals || document || person || caseNumber;
  return (
    <div className="trail-filters" role="search" aria-label={words.filters}>
      <label>
        <span className="label">{words.kind}</span>
        <select className="select sm" value={kind} onChange={(event) => change({ kind: event.target.value })}>
          <option value="">{words.any}</option>
          {Object.entries(kinds).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <CaseNumber key={caseNumber} given={caseNumber} onFind={(number) => change({ case: number })} />
      <Day label={words.from} value={from} onChange={(day) => change({ from: day })} />
      <Day label={words.to} value={to} onChange={(day) => change({ to: day })} />
      <label className="check">
        <input
          type="checkbox"
          checked={refusals}
          onChange={(event) => change({ refusals: event.target.checked ? "1" : null })}
        />
        {words.refusals}
      </label>
      {narrowed ? (
        <Button size="sm" kind="quiet" onClick={() => change(NOTHING)}>
          {words.clear}
        </Button>
      ) : null}
    </div>
  );
}

const NOTHING = {
  kind: null,
  case: null,
  from: null,
  to: null,
  refusals: null,
  document: null,
  person: null,
};

function Day({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <label>
      <span className="label">{label}</span>
      <input
        className="input sm"
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

function CaseNumber({ given, onFind }: { given: string; onFind: (number: string) => void }) {
  const words = useWords(auditWords);
  const [typed, setTyped] = useState(given);
  const isWrong = !isCaseNumber(given);
  return (
    <form
      className="trail-case"
      onSubmit={(event) => {
        event.preventDefault();
        onFind(typed.trim());
      }}
    >
      <label>
        <span className="label">{words.caseNumber}</span>
        <input
          className="input sm"
          value={typed}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? "trail-case-wrong" : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit" className="btn sm">
        {words.find}
      </button>
      {isWrong ? (
        <p id="trail-case-wrong" className="err" role="alert">
          {words.badNumber}
        </p>
      ) : null}
    </form>
  );
}
