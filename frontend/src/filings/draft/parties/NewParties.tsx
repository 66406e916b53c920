/** The parties of a case that this filing starts. */
import { Plus, X } from "lucide-react";
import type { PartyInput } from "../../../gql/graphql";
import { useWords } from "../../../i18n/words";
import { Button } from "../../../ui/button/Button";
import { useRowFocus } from "../../../ui/forms/useRowFocus";
import { editWords } from "../draft.words";
import { controlId } from "../faults";
import { Refused } from "../Part";
import { PartyFields, type RoleChoice } from "./PartyFields";

interface Props {
  parties: readonly PartyInput[];
  roles: readonly RoleChoice[];
  onChange: (parties: readonly PartyInput[]) => void;
  /** What the court refused about the control of an id. */
  errorAt?: (id: string) => string | undefined;
}

export function NewParties({ parties, roles, onChange, errorAt }: Props) {
  const words = useWords(editWords);
  const { frame, added, removed } = useRowFocus(parties.length);
  const change = (at: number, what: Partial<PartyInput>) =>
    onChange(parties.map((party, index) => (index === at ? { ...party, ...what } : party)));
  const add = () => {
    const missing = roles.find(({ code }) => !parties.some((party) => party.role === code));
    const role = (missing ?? roles.at(-1))?.code ?? "";
    added();
    onChange([
      ...parties,
      { role, kind: "COMPANY", nameEn: "", nameZh: "", address: "", onBehalfOf: parties.length === 0 },
    ]);
  };
  return (
    <div id={controlId("parties")} tabIndex={-1} ref={frame}>
      <p className="say">{words.partiesSay}</p>
      {errorAt?.(controlId("parties")) ? <Refused>{errorAt?.(controlId("parties"))}</Refused> : null}
      {parties.map((party, index) => (
        <fieldset className="party" key={index} data-row="">
          <legend>{words.party(index + 1)}</legend>
          <button
            type="button"
            className="btn quiet icon sm"
            aria-label={words.removeParty(index + 1)}
            onClick={() => {
              removed();
              onChange(parties.filter((_party, at) => at !== index));
            }}
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
        <Button size="sm" onClick={add} data-add="">
          <Plus size={14} aria-hidden="true" />
          {words.addParty}
        </Button>
      </p>
    </div>
  );
}
