/** One thing that was verified: a word, a glyph, a sentence, and what the court has of it. Altered is never green. */
import { Ban, CircleCheck, CircleX, LoaderCircle, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { fileSize, grouped } from "../kit/amounts";
import { saveFile } from "../kit/csv";
import { exactly, time } from "../kit/dates";
import { shownReference } from "../kit/references";
import { Button } from "../ui/button/Button";
import { Differences } from "./changes/Differences";
import { changeWords } from "./changes/changes.words";
import type { Check } from "./useChecks";
import type { Found } from "./verdict";
import { SaidOfReceipt } from "./SaidOfReceipt";
import { verifyWords } from "./verify.words";

const LOOKS = {
  GENUINE: { look: "genuine", glyph: <CircleCheck aria-hidden="true" /> },
  SUPERSEDED: { look: "superseded", glyph: <Undo2 aria-hidden="true" /> },
  ALTERED: { look: "altered", glyph: <CircleX aria-hidden="true" /> },
  PARTIALLY_REFUNDED: { look: "superseded", glyph: <Undo2 aria-hidden="true" /> },
  REFUNDED: { look: "superseded", glyph: <Undo2 aria-hidden="true" /> },
  UNKNOWN: { look: "unknown", glyph: <Ban aria-hidden="true" /> },
} as const;

export interface Verified {
  check: Check;
  /** The sealed file, where an altered one can be held against it. */
  original?: Blob | undefined;
}

export function Verdict({ check, original }: Verified) {
  const words = useWords(verifyWords);
  const { found, receipt, state } = check;
  const outcome = (found ?? receipt)?.outcome;
  const { look, glyph } = outcome
    ? LOOKS[outcome]
    : { look: undefined, glyph: <LoaderCircle aria-hidden="true" /> };
  const by = { number: words.byNumber, code: words.byCode, file: words.byFile }[check.route];
  return (
    <article className="verdict" data-r={look}>
      <div className="m">
        <span className="vw">
          {state === "done" || state === "reading" || state === "asking" ? glyph : <Ban aria-hidden="true" />}
          {outcome ? words[outcome] : words[state]}
        </span>
        <span className="by num">{by(time(check.at))}</span>
      </div>
      <div className="c">
        {receipt ? (
          <SaidOfReceipt check={check} receipt={receipt} />
        ) : found ? (
          <Said check={check} found={found} original={original} />
        ) : (
          <Waiting check={check} />
        )}
      </div>
    </article>
  );
}

function Waiting({ check }: { check: Check }) {
  const words = useWords(verifyWords);
  const share = Math.round((check.progress ?? 0) * 100);
  return (
    <>
      {check.name ? <h3>{check.name}</h3> : null}
      <p className="ti">{check.state === "reading" ? words.progress(share) : words[`${check.state}What`]}</p>
    </>
  );
}

function Said({ check, found, original }: Verified & { found: Found }) {
  const words = useWords(verifyWords);
  return (
    <>
      <h3>{found.sentence}</h3>
      {found.isDevelopmentSeal ? <p className="ti strong">{words.development}</p> : null}
      {found.title ? <p className="ti">{found.title}</p> : null}
      {found.outcome === "UNKNOWN" ? (
        <>
          {/* Of several files that are dropped, which is not known. */}
          {check.name ? <p className="ti strong">{check.name}</p> : null}
          <p className="ti">{check.route === "file" ? words.unknownFile : words.unknownNumber}</p>
        </>
      ) : (
        <Facts check={check} found={found} />
      )}
      {found.outcome === "ALTERED" ? <Altered check={check} found={found} original={original} /> : null}
    </>
  );
}

function Facts({ check, found }: { check: Check; found: Found }) {
  const words = useWords(verifyWords);
  const { language } = useLanguage();
  const same = found.outcome === "ALTERED" ? words.notTheSame : words.theSame;
  const lines: [string, ReactNode][] = [
    [words.case, found.caseNumber],
    [words.drn, found.reference ? <span className="num">{shownReference(found.reference)}</span> : null],
    [words.pagesOf, found.pages],
    [
      words.signed,
      found.sealedAt ? words.signedBy(found.signedBy ?? "", exactly(found.sealedAt, language)) : null,
    ],
    [words.thisFile, check.name ? words.fileIs(check.name, check.sha256 ?? "", same) : null],
    [
      words.now,
      found.supersededBy ? (
        <Link className="num" href={`/verify/${found.supersededBy}`}>
          {shownReference(found.supersededBy)}
        </Link>
      ) : null,
    ],
  ];
  return (
    <dl className="kv">
      {lines.map(([name, value]) =>
        value ? (
          <div key={name} className="kv-line">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** What was changed, as far as the bytes tell; page by page, where the sealed file is at hand. */
function Altered({ check, found, original }: Verified & { found: Found }) {
  const words = { ...useWords(verifyWords), ...useWords(changeWords) };
  const sealed = fileSize(Number(found.sealedBytes));
  return (
    <div className="what">
      <p className="label">{check.appended ? words.appended : words.changed}</p>
      <p className="sm muted">
        {check.appended ? words.appendedWhat(grouped(String(check.appended))) : words.changedWhat(sealed)}
      </p>
      {check.file && original ? (
        <>
          <Differences file={check.file} sealed={original} />
          {check.appended ? (
            <Button
              kind="quiet"
              size="sm"
              onClick={() => saveFile(`DRN ${found.reference ?? ""}.pdf`, original, "application/pdf")}
            >
              {words.saveSealed}
            </Button>
          ) : null}
        </>
      ) : check.file ? (
        <p className="sm muted">{words.giveSealed}</p>
      ) : null}
    </div>
  );
}
