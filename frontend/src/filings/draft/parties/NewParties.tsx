/** The parties of a case that this filing starts. */
import { Plus, X } from "lucide-react";
import type { PartyInput, PartyKind } from "../../../gql/graphql";
import { useWords } from "../../../i18n/words";
import { Button } from "../../../ui/button/Button";
import { Field } from "../../../ui/forms/Field";
import { editWords } from "../draft.words";
import { controlId } from "../faults";
import { Refused } from "../Part";

export interface RoleChoice {
  code: string;
  name: string;
}

interface Props {
  parties: readonly PartyInput[];
  roles: readonly RoleChoice[];
  onChange: (parties: readonly PartyInput[]) => void;
  /** What the court refused about the control of an id. */
  errorAt?: (id: string) => string | undefined;
}

const KINDS: readonly PartyKind[] = ["COMPANY", "INDIVIDUAL", "FIRM", "GOVERNMENT", "OTHER"];

export function NewParties({ parties, roles, onChange, errorAt }: Props) {
  const words = useWords(editWords);
  const change = (at: number, what: Partial<PartyInput>) =>
    onChange(parties.map((party, index) => (index === at ? { ...party, ...what } : party)));
  const add = () => {
    const missing = roles.find(({ code }) => !parties.some((party) => party.role === code));
    const role = (missing ?? roles.at(-1))?.code ?? "";
    onChange([
      ...parties,
      { role, kind: "COMPANY", nameEn: "", nameZh: "", address: "", onBehalfOf: parties.length === 0 },
    ]);
  };
  return (
    <div id={controlId("parties")} tabIndex={-1}>
      <p className="say">{words.partiesSay}</p>
      {errorAt?.(controlId("parties")) ? <Refused>{errorAt?.(controlId("parties"))}</Refused> : null}
      {parties.map((party, index) => (
        <fieldset className="party" key={index}>
          <legend>{words.party(index + 1)}</legend>
          <button
            type="button"
            className="btn quiet icon sm"
            aria-label={words.removeParty(index + 1)}
            onClick={() => onChange(parties.filter((_party, at) => at !== index))}
          >
            <X size={14} aria-hidden="true" />
          </button>
          <PartyFields
            party={party}
            index={index}
            roles={roles}
            onChange={(what) => change(index, what)}
            errorAt={errorAt}
          />
        </fieldset>
      ))}
      <p className="add-party">
        <Button size="sm" onClick={add}>
          <Plus size={14} aria-hidden="true" />
          {words.addParty}
        </Button>
      </p>
    </div>
  );
}

interface FieldsProps {
  party: PartyInput;
  index: number;
  roles: readonly RoleChoice[];
  onChange: (what: Partial<PartyInput>) => void;
  errorAt: Props["errorAt"];
}

function PartyFields({ party, index, roles, onChange, errorAt }: FieldsProps) {
  const words = useWords(editWords);
  const id = (name: string) => controlId(`party-${index}-${name}`);
  return (
    <div className="party-fields">
      <Field id={id("role")} label={words.role}>
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
      <Field id={id("kind")} label={words.kind}>
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
      <Field id={id("nameEn")} label={words.nameEn} error={errorAt?.(id("nameEn"))}>
        <input
          className="input"
          value={party.nameEn ?? ""}
          onChange={(event) => onChange({ nameEn: event.target.value })}
        />
      </Field>
      <Field id={id("nameZh")} label={words.nameZh}>
        <input
          className="input"
          lang="zh-Hant-HK"
          value={party.nameZh ?? ""}
          onChange={(event) => onChange({ nameZh: event.target.value })}
        />
      </Field>
      <div className="all">
        <Field id={id("address")} label={words.address} optional={words.optional}>
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
