/** Who may read a document once it is accepted: as its filer asks and why, or otherwise and why. */
import { useId } from "react";
import { levelWords } from "../filings/parts/levels.words";
import { useWords } from "../i18n/words";
import { levelsToSet, type Level } from "../kit/levels";
import { isRegistrar } from "../session/roles";
import { useSession } from "../session/viewer";
import { unlessComposing } from "../ui/keys/unlessComposing";
import { decideWords } from "./decide.words";
import type { Decision } from "./decisions";
import type { ReviewedDocument } from "./filing";

interface Props {
  document: ReviewedDocument;
  number: number;
  /** Left out while there is nothing to set: it is not the viewer's to decide, or not accepted. */
  decision?: Decision;
  onChange: (change: Partial<Decision>) => void;
  onLeave: () => void;
}

export function ReadersPart({ document, number, decision, onChange, onLeave }: Props) {
  const words = useWords(decideWords);
  const levels = useWords(levelWords);
  const { access, accessReason, type } = document;
  const unusual = access !== type.defaultAccess;
  if (!decision && !unusual) return null;
  return (
    <div className="given-reason">
      {unusual ? (
        <p className="sm">
          {words.asksFor(levels[access])} {accessReason ? <q>{accessReason}</q> : null}
        </p>
      ) : null}
      {decision ? <Choice {...{ document, number, decision, onChange }} /> : null}
      {decision?.access ? <Why {...{ decision, onChange, onLeave }} /> : null}
    </div>
  );
}

type Deciding = Required<Pick<Props, "decision" | "onChange">>;

function Choice({ document, number, decision, onChange }: Deciding & Pick<Props, "document" | "number">) {
  const words = useWords(decideWords);
  const levels = useWords(levelWords);
  const { viewer } = useSession();
  const asked = document.access;
  const offered = levelsToSet(asked, document.type.defaultAccess, viewer ? isRegistrar(viewer) : false);
  return (
    <label className="set-readers sm">
      <span className="nowrap">{words.readers}</span>
      <select
        className="select sm"
        aria-label={words.readersOf(number)}
        value={decision.access ?? asked}
        onChange={(event) => {
          const level = event.target.value as Level;
          onChange({ access: level === asked ? null : level });
        }}
      >
        {offered.map((level) => (
          <option key={level} value={level}>
            {level === asked ? words.asAsked(levels[level]) : levels[level]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Why({ decision, onChange, onLeave }: Deciding & Pick<Props, "onLeave">) {
  const words = useWords(decideWords);
  const hint = useId();
  return (
    <>
      <textarea
        className="textarea"
        rows={2}
        maxLength={1000}
        aria-label={words.whyReaders}
        aria-describedby={hint}
        aria-required
        placeholder={words.whyReaders}
        value={decision.accessReason ?? ""}
        onChange={(event) => onChange({ accessReason: event.target.value })}
        onKeyDown={unlessComposing((event) => {
          if (event.key === "Escape") onLeave();
        })}
      />
      <span className="xs faint" id={hint}>
        {words.whyReadersHint}
      </span>
    </>
  );
}
