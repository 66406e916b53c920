/** The choices that decide a fee: court, type of case, document, how and when it is filed, the amount claimed. */
import type { ReactNode } from "react";
import { amountOf } from "../filings/draft/autosave/claimAmount";
import type { CourtChoice } from "../filings/new/useCourts";
import { useWords } from "../i18n/words";
import { Field } from "../ui/forms/Field";
import { calculatorWords } from "./fees.words";
import type { FeeChoice } from "./useFeeChoice";

const CHANNELS = ["ELECTRONIC", "PAPER"] as const;

interface Props {
  choice: FeeChoice;
  courts: readonly CourtChoice[];
  documents: readonly { code: string; name: string }[];
  onChange: (parts: Partial<FeeChoice>) => void;
}

export function FeeChoiceFields({ choice, courts, documents, onChange }: Props) {
  const words = useWords(calculatorWords);
  const types = courts.find(({ code }) => code === choice.court)?.caseTypes ?? [];
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Select
        id="fee-court"
        label={words.court}
        value={choice.court}
        options={courts.filter(({ caseTypes }) => caseTypes.length > 0)}
        onChoose={(court) => onChange({ court, type: "", document: "" })}
      />
      <Select
        id="fee-type"
        label={words.caseType}
        value={choice.type}
        options={types.map(({ code, name }) => ({ code, name: `${code} ${name}` }))}
        onChoose={(type) => onChange({ type, document: "" })}
      />
      <Select
        id="fee-document"
        label={words.document}
        value={choice.document}
        options={documents}
        onChoose={(document) => onChange({ document })}
      />
      <ChannelChoice choice={choice} onChange={onChange} />
      <Field id="fee-day" label={words.day} hint={words.dayHint} optional={words.optional}>
        <input
          className="input short"
          type="date"
          value={choice.on}
          onChange={(event) => onChange({ on: event.target.value })}
        />
      </Field>
      <Field
        id="fee-claim"
        label={words.claim}
        hint={words.claimHint}
        optional={words.optional}
        error={amountOf(choice.claim) === undefined ? words.notASum : undefined}
      >
        <input
          className="input short num"
          inputMode="decimal"
          autoComplete="off"
          maxLength={30}
          value={choice.claim}
          onChange={(event) => onChange({ claim: event.target.value })}
        />
      </Field>
    </form>
  );
}

interface SelectProps {
  id: string;
  label: ReactNode;
  value: string;
  options: readonly { code: string; name: string }[];
  onChoose: (code: string) => void;
}

function Select({ id, label, value, options, onChoose }: SelectProps) {
  const words = useWords(calculatorWords);
  return (
    <Field id={id} label={label}>
      <select
        className="select"
        value={value}
        disabled={options.length === 0}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">{words.choose}</option>
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

function ChannelChoice({ choice, onChange }: Pick<Props, "choice" | "onChange">) {
  const words = useWords(calculatorWords);
  const chosen = choice.channel === "PAPER" ? "PAPER" : "ELECTRONIC";
  return (
    <fieldset>
      <legend>{words.channel}</legend>
      {CHANNELS.map((channel) => (
        <label className="choice" key={channel}>
          <input
            type="radio"
            name="channel"
            checked={chosen === channel}
            onChange={() => onChange({ channel: channel === "PAPER" ? channel : "" })}
          />
          <span>{words[channel]}</span>
        </label>
      ))}
    </fieldset>
  );
}
