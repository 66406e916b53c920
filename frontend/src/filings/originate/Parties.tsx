/** The parties that the page names, in their order. */
import { Plus, X } from "lucide-react";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import { Field } from "../../ui/forms/Field";
import { useRowFocus } from "../../ui/forms/useRowFocus";
import { Refused } from "../draft/Part";
import { useAnswering } from "./answering";
import { controlOf, type Answer, type FormField } from "./form";
import { itemsOf } from "./Group";
import { originateWords } from "./originate.words";

type Party = Readonly<Record<string, Answer>>;

const KINDS = ["COMPANY", "INDIVIDUAL", "FIRM", "GOVERNMENT", "OTHER"] as const;
const SIDES = 2;

export function Parties({ field, answer }: { field: FormField; answer: Answer | undefined }) {
  const words = useWords(originateWords);
  const { set, errorAt, roles } = useAnswering();
  const parties = itemsOf(answer);
  const error = errorAt([field.code]);
  const { frame, added, removed } = useRowFocus(parties.length);
  const replace = (at: number, ...into: Party[]) =>
    set(field.code, [...parties.slice(0, at), ...into, ...parties.slice(at + 1)]);
  const add = () => {
    const missing = roles
      .slice(0, SIDES)
      .find(({ code }) => !parties.some((party) => party["role"] === code));
    const role = missing ?? roles[Math.min(1, roles.length - 1)];
    added();
    set(field.code, [...parties, { role: role?.code ?? "", kind: "COMPANY" }]);
  };
  return (
    <div id={controlOf([field.code])} tabIndex={-1} ref={frame}>
      {error ? <Refused>{error}</Refused> : null}
      {parties.map((party, at) => (
        <fieldset className="party" key={at} data-row="">
          <legend>{words.party(at + 1)}</legend>
          <button
            type="button"
            className="btn quiet icon sm"
            aria-label={words.removeParty(at + 1)}
            onClick={() => {
              removed();
              replace(at);
            }}
          >
            <X size={14} aria-hidden="true" />
          </button>
          <PartyControls
            path={[field.code, at]}
            party={party}
            addressed={field.addressRoles.includes(String(party["role"]))}
            onChange={(what) => replace(at, { ...party, ...what })}
          />
        </fieldset>
      ))}
      <Button size="sm" onClick={add} data-add="">
        <Plus size={14} aria-hidden="true" />
        {words.addParty}
      </Button>
    </div>
  );
}

interface PartyProps {
  path: readonly (string | number)[];
  party: Party;
  /** Its address has to be given. */
  addressed: boolean;
  onChange: (what: Party) => void;
}

function PartyControls({ path, party, addressed, onChange }: PartyProps) {
  const words = useWords(originateWords);
  const { roles, errorAt } = useAnswering();
  const at = (part: string) => [...path, part];
  const bind = (part: string) => ({
    value: typeof party[part] === "string" ? party[part] : "",
    onChange: (event: { target: { value: string } }) => onChange({ [part]: event.target.value }),
  });
  const given = (part: string) => ({ id: controlOf(at(part)), error: errorAt(at(part)) });
  return (
    <div className="f2">
      <Field {...given("role")} label={words.role}>
        <select className="select" {...bind("role")}>
          {roles.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field {...given("kind")} label={words.kind}>
        <select className="select" {...bind("kind")}>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words[kind]}
            </option>
          ))}
        </select>
      </Field>
      <Field {...given("nameEn")} label={words.nameEn}>
        <input className="input" {...bind("nameEn")} />
      </Field>
      <Field {...given("nameZh")} label={words.nameZh}>
        <input className="input" lang="zh-Hant-HK" {...bind("nameZh")} />
      </Field>
      <div className="all">
        <Field {...given("address")} label={words.address} optional={addressed ? undefined : words.optional}>
          <textarea className="textarea" rows={2} {...bind("address")} />
        </Field>
      </div>
      <Field {...given("capacity")} label={words.capacity} optional={words.optional}>
        <input className="input" {...bind("capacity")} />
      </Field>
      <Field
        {...given("identityNumber")}
        label={words.identityNumber}
        hint={words.identityNote}
        optional={words.optional}
      >
        <input className="input" {...bind("identityNumber")} />
      </Field>
    </div>
  );
}
