/** The choices that decide a deadline: the court, the time limit, and when what it runs from happened. */
import type { CourtChoice } from "../filings/new/useCourts";
import { useWords } from "../i18n/words";
import { Field } from "../ui/forms/Field";
import { SelectField } from "../ui/forms/SelectField";
import { deadlineWords } from "./deadlines.words";
import type { DeadlineChoice, RuleChoice } from "./useDeadlineChoice";

interface Props {
  choice: DeadlineChoice;
  courts: readonly CourtChoice[];
  rules: readonly RuleChoice[];
  chosen?: RuleChoice;
  onChange: (parts: Partial<DeadlineChoice>) => void;
}

export function DeadlineFields({ choice, courts, rules, chosen, onChange }: Props) {
  const words = useWords(deadlineWords);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <SelectField
        id="deadline-court"
        label={words.court}
        empty={words.choose}
        value={choice.court}
        options={courts}
        onChoose={(court) => onChange({ court, rule: "" })}
      />
      <SelectField
        id="deadline-rule"
        label={words.rule}
        empty={words.choose}
        value={choice.rule}
        options={rules.map(({ ruleId, title }) => ({ code: ruleId, name: title }))}
        onChoose={(rule) => onChange({ rule })}
      />
      <Field id="deadline-on" label={chosen ? words.on(chosen.trigger) : words.onPlain}>
        <input
          className="input short"
          type="date"
          value={choice.on}
          onChange={(event) => onChange({ on: event.target.value })}
        />
      </Field>
      {chosen?.isByTimeOfDay ? (
        <Field id="deadline-at" label={words.at} hint={words.atHint}>
          <input
            className="input short"
            type="time"
            value={choice.at}
            onChange={(event) => onChange({ at: event.target.value })}
          />
        </Field>
      ) : null}
    </form>
  );
}
