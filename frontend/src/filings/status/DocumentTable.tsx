/** The documents of a filing, each with what the court made of it. */
import { Link } from "wouter";
import { useWords } from "../../i18n/words";
import { fileSize } from "../../kit/amounts";
import { shownReference } from "../../kit/references";
import { Section } from "../../ui/page/Section";
import type { Status } from "../../ui/status/glyphs";
import { StatusBadge } from "../../ui/status/StatusBadge";
import { Levels } from "../parts/Levels";
import { shortHash, type FollowedFiling } from "../parts/followedFiling";
import { filingWords } from "../parts/status.words";

type Placed = FollowedFiling["documents"][number];

const LIKE: Record<Placed["reviewStatus"], Status> = {
  RECEIVED: "RECEIVED",
  ACCEPTED: "ACCEPTED",
  REJECTED: "REJECTED",
  RETURNED: "RETURNED_FOR_CORRECTION",
  ISSUED: "ACCEPTED",
  WITHDRAWN: "CANCELLED",
};

export function DocumentTable({ filing }: { filing: FollowedFiling }) {
  const words = useWords(filingWords);
  const documents = [...filing.documents].sort((one, other) => one.position - other.position);
  const pages = documents.reduce((sum, { document }) => sum + (document?.pages ?? 0), 0);
  const overridden = new Set(filing.overriddenFindings ?? []);
  return (
    <Section
      title={words.documents}
      gap
      tail={<span className="faint">{words.tally(documents.length, pages)}</span>}
    >
      <div className="tbl-scroll" tabIndex={0} role="region" aria-label={words.documents}>
        <table className="tbl cards">
          <tbody>
            {documents.map((placed, index) => (
              <DocumentLine
                key={placed.id}
                placed={placed}
                number={index + 1}
                sent={filing.receivedAt !== null}
                overridden={overridden}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface LineProps {
  placed: Placed;
  number: number;
  sent: boolean;
  overridden: ReadonlySet<string>;
}

function DocumentLine({ placed, number, sent, overridden }: LineProps) {
  const words = useWords(filingWords);
  const { document, upload, role, title, reviewStatus } = placed;
  const reason = placed.reasonMessage ?? placed.reason?.text;
  const knew = placed.findings.filter(({ code }) => overridden.has(code)).length;
  const size = document?.sizeBytes ?? upload?.size;
  const facts = [
    role === "LEAD" ? words.lead : "",
    document?.pages ? words.pages(document.pages) : "",
    /\.docx$/i.test(upload?.filename ?? "") ? "DOCX" : "",
    size ? fileSize(Number(size)) : "",
    sent && knew > 0 ? words.anyway(knew) : "",
  ].filter(Boolean);
  return (
    <tr>
      <td className="faint num o1">{number}</td>
      <td className="o2">
        <span className="cap">{title}</span>
        <div className="xs faint num">{facts.join(" · ")}</div>
        <Levels of={placed} />
        {document ? <SealLine document={document} /> : null}
        {reason ? <p className="reason">{reason}</p> : null}
      </td>
      <td>
        {sent ? (
          <StatusBadge status={LIKE[reviewStatus]} look="plain">
            {words[`document${reviewStatus}`]}
          </StatusBadge>
        ) : null}
      </td>
      <td className="o6">
        {document ? (
          <span className="hash" title={document.sha256}>
            {shortHash(document.sha256)}
          </span>
        ) : null}
      </td>
      <td className="n o3">
        {document ? (
          <a
            href={document.sealedContentUrl ?? document.contentUrl}
            target="_blank"
            rel="noreferrer"
            aria-label={document.sealedContentUrl ? words.openSealed(title) : words.openDocument(title)}
          >
            {document.sealedContentUrl ? words.sealedCopy : words.open}
          </a>
        ) : null}
      </td>
    </tr>
  );
}

/** Where its seal stands, once it was accepted: its number is there at once, its sealed copy a moment later. */
function SealLine({ document }: { document: NonNullable<Placed["document"]> }) {
  const words = useWords(filingWords);
  const { sealStatus, sealFault, reference, contentUrl } = document;
  if (!reference) return null;
  const states = {
    BEING_SEALED: words.beingSealed,
    SEALED: words.sealed,
    FAILED: sealFault,
    NOT_SEALED: null,
  };
  return (
    <div className="xs muted num">
      {words.drn(shownReference(reference))}
      {" · "}
      {sealStatus === "SEALED" ? (
        <Link href={`/verify/${reference}`}>{words.sealed}</Link>
      ) : (
        states[sealStatus]
      )}
      {sealStatus === "SEALED" ? (
        <>
          {" · "}
          <a href={contentUrl} target="_blank" rel="noreferrer">
            {words.asFiled}
          </a>
        </>
      ) : null}
    </div>
  );
}
