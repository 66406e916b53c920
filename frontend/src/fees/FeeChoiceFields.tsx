/** The choices that decide a fee: court, type of case, document, how and when it is filed, the amount claimed. */
import { amountOf } from "../filings/draft/autosave/claimAmount";
import type { CourtChoice } from "../filings/new/useCourts";
import { useWords } from "../i18n/words";
import { Field } from "../ui/forms/Field";
import { SelectField } from "../ui/forms/SelectField";
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
      <SelectField
        id="fee-court"
        empty={words.choose}
        label={words.court}
        value={choice.court}
        options={courts.filter(({ caseTypes }) => caseTypes.length > 0)}
        onChoose={(court) => onChange({ court, type: "", document: "" })}
      />
      <SelectField
        id="fee-type"
        empty={words.choose}
        label={words.caseType}
        value={choice.type}
        options={types.map(({ code, name }) => ({ code, name: `${code} ${name}` }))}
        onChoose={(type) => onChange({ type, document: "" })}
      />
      <SelectField
        id="fee-document"
        empty={words.choose}
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
