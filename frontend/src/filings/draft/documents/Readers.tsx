/** Who is to read a document once it is filed, and why fewer than is usual for its type. */
import { useEffect, useEffectEvent, useState } from "react";
import type { UpdateFilingDocumentInput } from "../../../gql/graphql";
import { useWords } from "../../../i18n/words";
import { isNarrower, levelsToAskFor, type Level } from "../../../kit/levels";
import { Field } from "../../../ui/forms/Field";
import { levelWords } from "../../parts/levels.words";
import type { DocumentTypeChoice, EditedDocument } from "../filing";
import { isNarrowed, reasonId } from "./readers";
import { readersWords } from "./readers.words";

interface Props {
  document: EditedDocument;
  types: readonly DocumentTypeChoice[];
  /** What the court refused about the reason. */
  error?: string;
  onChange: (input: UpdateFilingDocumentInput) => void;
}

export function Readers({ document, types, error, onChange }: Props) {
  const words = useWords(readersWords);
  const levels = useWords(levelWords);
  const usual = types.find(({ code }) => code === document.typeCode)?.defaultAccess;
  if (!usual) return null;
  return (
    <>
      <select
        className="select sm"
        aria-label={words.readersOf(document.title)}
        value={document.access}
        onChange={(event) => {
          const access = event.target.value as Level;
          // A reason to ask for nothing more would only puzzle the registry.
          const reason = isNarrower(access, usual) ? {} : { accessReason: "" };
          onChange({ filingDocumentId: document.id, access, ...reason });
        }}
      >
        {levelsToAskFor(usual).map((level) => (
          <option key={level} value={level}>
            {level === usual ? words.usual(levels[level]) : levels[level]}
          </option>
        ))}
      </select>
      {isNarrowed(document, types) ? <Reason {...{ document, error, onChange }} /> : null}
    </>
  );
}

/** How long nothing is typed before it is saved. */
const REST_MS = 600;

function Reason({ document, error, onChange }: Omit<Props, "types">) {
  const words = useWords(readersWords);
  const saved = document.accessReason ?? "";
  const [typed, setTyped] = useState(saved);
  const [writing, setWriting] = useState(false);
  const save = useEffectEvent(() => {
    if (typed.trim() !== saved) onChange({ filingDocumentId: document.id, accessReason: typed });
  });
  useEffect(() => {
    const rest = setTimeout(save, REST_MS);
    return () => clearTimeout(rest);
  }, [typed]);
  // What somebody else wrote is shown when nobody writes here.
  const [known, setKnown] = useState(saved);
  if (known !== saved) {
    setKnown(saved);
    if (!writing) setTyped(saved);
  }
  return (
    <div className="why-fewer">
      <Field id={reasonId(document.id)} label={words.reason} hint={words.reasonWhat} error={error}>
        <textarea
          className="textarea"
          rows={2}
          maxLength={1000}
          aria-required
          value={typed}
          onFocus={() => setWriting(true)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            setWriting(false);
            if (typed.trim() !== saved) onChange({ filingDocumentId: document.id, accessReason: typed });
          }}
        />
      </Field>
    </div>
  );
}
