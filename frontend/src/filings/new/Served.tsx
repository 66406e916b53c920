/** Coming into a case one is not in: its number and the party, as they stand on the document that was served. */
import { useState, type FormEvent } from "react";
import type { CreateFilingInput } from "../../gql/graphql";
import { useWords } from "../../i18n/words";
import { Field } from "../../ui/forms/Field";
import { newWords } from "./new.words";

interface Props {
  busy: boolean;
  onStart: (input: CreateFilingInput) => void;
}

export function Served({ busy, onStart }: Props) {
  const words = useWords(newWords);
  const [number, setNumber] = useState("");
  const [names, setNames] = useState<readonly string[]>([""]);
  const given = names.map((name) => name.trim()).filter((name) => name !== "");
  const ready = number.trim() !== "" && given.length > 0 && !busy;
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onStart({ caseNumber: number.trim(), partyNames: given });
  };
  return (
    <form className="served" onSubmit={begin}>
      <p className="say">{words.servedWhat}</p>
      <Field id="served-number" label={words.number}>
        <input
          className="input short"
          placeholder="HCA 1481/2026"
          autoComplete="off"
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </Field>
      {names.map((name, index) => (
        <Field
          key={index}
          id={`served-party-${index}`}
          label={words.partyName}
          hint={index === 0 ? words.partyNameHint : undefined}
        >
          <input
            className="input"
            autoComplete="off"
            value={name}
            onChange={(event) =>
              setNames(names.map((each, place) => (place === index ? event.target.value : each)))
            }
          />
        </Field>
      ))}
      <p className="row">
        <button type="submit" className="btn primary" aria-disabled={ready ? undefined : true}>
          {words.begin}
        </button>
        <button type="button" className="btn quiet" onClick={() => setNames([...names, ""])}>
          {words.another}
        </button>
      </p>
    </form>
  );
}
