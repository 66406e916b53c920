/** Of which days, and of which reference of the organisation's own. */
import { useState } from "react";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import type { MatterFilters } from "./matterFilters";
import { mattersWords } from "./matters.words";

interface Props {
  filters: MatterFilters;
  change: (parts: Record<string, string | null>) => void;
}

const NOTHING = { from: null, to: null, reference: null };

export function MatterFilterForm({ filters: { from, to, reference }, change }: Props) {
  const words = useWords(mattersWords);
  const [typed, setTyped] = useState(reference);
  return (
    <form
      className="matters-filters"
      role="search"
      aria-label={words.filters}
      onSubmit={(event) => {
        event.preventDefault();
        change({ reference: typed.trim() || null });
      }}
    >
      <Day label={words.from} value={from} onChange={(day) => change({ from: day || null })} />
      <Day label={words.to} value={to} onChange={(day) => change({ to: day || null })} />
      <label>
        <span className="label">{words.reference}</span>
        <input
          className="input sm"
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit" className="btn sm">
        {words.find}
      </button>
      {from || to || reference ? (
        <Button size="sm" kind="quiet" onClick={() => change(NOTHING)}>
          {words.clear}
        </Button>
      ) : null}
    </form>
  );
}

interface DayProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

function Day({ label, value, onChange }: DayProps) {
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
