/** The documents of the filing as tabs: a number until one is decided, then the sign of what was decided. */
import { List } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useWords } from "../i18n/words";
import type { Outcome } from "../ui/disposition/Disposition";
import { dispositionWords } from "../ui/disposition/disposition.words";
import { Key } from "../ui/keys/Key";
import { GLYPHS, type Status } from "../ui/status/glyphs";
import type { Decisions } from "./decisions";
import type { ReviewedDocument } from "./filing";
import { reviewWords } from "./review.words";
import { unlessComposing } from "../ui/keys/unlessComposing";

const SIGN: Record<Outcome, Status> = {
  ACCEPT: "ACCEPTED",
  RETURN: "RETURNED_FOR_CORRECTION",
  REJECT: "REJECTED",
};

interface Props {
  documents: readonly ReviewedDocument[];
  decisions: Decisions;
  at: number;
  onShow: (number: number) => void;
  onQueue: () => void;
}

export function DocumentTabs({ documents, decisions, at, onShow, onQueue }: Props) {
  const words = useWords(reviewWords);
  const onKeyDown = unlessComposing((event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const next = Math.min(documents.length, Math.max(1, at + by));
    event.preventDefault();
    onShow(next);
    document.getElementById(`review-tab-${next}`)?.focus();
  });
  return (
    <div className="docs">
      <button type="button" className="btn quiet sm q-open" onClick={onQueue}>
        <List size={14} aria-hidden="true" />
        {words.toQueue} <Key of="Q" />
      </button>
      <div role="tablist" aria-label={words.documents} onKeyDown={onKeyDown} tabIndex={-1}>
        {documents.map((each, index) => (
          <button
            key={each.id}
            type="button"
            role="tab"
            id={`review-tab-${index + 1}`}
            aria-selected={at === index + 1}
            aria-controls="review-document"
            tabIndex={at === index + 1 ? 0 : -1}
            onClick={() => onShow(index + 1)}
          >
            <Sign outcome={decisions[each.id]?.outcome} number={index + 1} />
            {each.title}
          </button>
        ))}
      </div>
    </div>
  );
}

function Sign({ outcome, number }: { outcome: Outcome | undefined; number: number }) {
  const words = useWords(reviewWords);
  const outcomes = useWords(dispositionWords);
  if (!outcome) {
    return (
      <>
        <Key of={`${number}`} />
        <span className="vh">{`${words.document(number)}, ${words.undecided}: `}</span>
      </>
    );
  }
  const { family, glyph } = GLYPHS[SIGN[outcome]];
  return (
    <>
      <svg className="g" viewBox="0 0 16 16" aria-hidden="true" style={{ color: `var(--${family}-fg)` }}>
        {glyph}
      </svg>
      <span className="vh">{`${words.document(number)}, ${outcomes[outcome]}: `}</span>
    </>
  );
}
