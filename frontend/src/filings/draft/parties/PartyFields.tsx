/** What is asked of a party that is new to the court. */
import type { PartyInput, PartyKind } from "../../../gql/graphql";
import { useWords } from "../../../i18n/words";
import { Field } from "../../../ui/forms/Field";
import { editWords } from "../draft.words";
import { controlId } from "../faults";

export interface RoleChoice {
  code: string;
  name: string;
}

interface Props {
  party: PartyInput;
  index: number;
  roles: readonly RoleChoice[];
  onChange: (what: Partial<PartyInput>) => void;
  /** What the court refused about the control of an id. */
  errorAt?: (id: string) => string | undefined;
}

const KINDS: readonly PartyKind[] = ["COMPANY", "INDIVIDUAL", "FIRM", "GOVERNMENT", "OTHER"];

export function PartyFields(props: Props) {
  const { party, onChange } = props;
  const words = useWords(editWords);
  return (
    <div className="party-fields">
      <RoleAndKind {...props} />
      <Names {...props} />
      <div className="all">
        <Field id={partyId(props.index, "address")} label={words.address} optional={words.optional}>
          <textarea
            className="textarea"
            rows={2}
            value={party.address ?? ""}
            onChange={(event) => onChange({ address: event.target.value })}
          />
        </Field>
      </div>
      <label className="choice all">
        <input
          type="checkbox"
          checked={party.onBehalfOf ?? false}
          onChange={(event) => onChange({ onBehalfOf: event.target.checked })}
        />
        <span>{words.weFileFor}</span>
      </label>
    </div>
  );
}

function partyId(index: number, name: keyof PartyInput): string {
  return controlId(`party-${index}-${name}`);
}

function RoleAndKind({ party, index, roles, onChange }: Props) {
  const words = useWords(editWords);
  return (
    <>
      <Field id={partyId(index, "role")} label={words.role}>
        <select
          className="select"
          value={party.role}
          onChange={(event) => onChange({ role: event.target.value })}
        >
          {roles.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field id={partyId(index, "kind")} label={words.kind}>
        <select
          className="select"
          value={party.kind}
          onChange={(event) => onChange({ kind: event.target.value as PartyKind })}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words[kind]}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}

function Names({ party, index, onChange, errorAt }: Props) {
  const words = useWords(editWords);
  const nameEn = partyId(index, "nameEn");
  return (
    <>
      <Field id={nameEn} label={words.nameEn} error={errorAt?.(nameEn)}>
        <input
          className="input"
          value={party.nameEn ?? ""}
          onChange={(event) => onChange({ nameEn: event.target.value })}
        />
      </Field>
      <Field id={partyId(index, "nameZh")} label={words.nameZh}>
        <input
          className="input"
          lang="zh-Hant-HK"
          value={party.nameZh ?? ""}
          onChange={(event) => onChange({ nameZh: event.target.value })}
        />
      </Field>
    </>
  );
}
