/** The head of a returned filing: which it is, what is asked, and by when. */
import { Link } from "wouter";
import { useWords } from "../../i18n/words";
import { spokenDayAndTime } from "../../kit/dates";
import { StatusBadge } from "../../ui/status/StatusBadge";
import { Caption } from "../parts/Caption";
import { correctWords } from "./correct.words";
import type { Correction } from "./useCorrection";

export function CorrectHead({ correction }: { correction: Correction }) {
  const { filing, edited, place } = correction;
  const words = useWords(correctWords);
  return (
    <div className="hd">
      <div className="grow">
        <div className="crumbs">
          <Link href="/filings">{words.filings}</Link>
          <span aria-hidden="true">/</span>
          <Link href={`/filings/${filing.id}`}>{filing.reference}</Link>
          <span aria-hidden="true">/</span>
          <span>{words.revision(filing.revision + 1)}</span>
        </div>
        <h1 className="title">{edited.title || filing.reference}</h1>
        {place.case ? (
          <div className="meta">
            <Link href={`/cases/${place.case.id}`} className="case-no">
              {place.case.number}
            </Link>
            <Caption of={place.case.title} />
          </div>
        ) : null}
      </div>
      <StatusBadge status={filing.status} look="large" />
    </div>
  );
}

export function CorrectLead({ correction: { status, asked, language } }: { correction: Correction }) {
  const words = useWords(correctWords);
  const returnedAt = [...status.history].reverse().find(({ to }) => to === "RETURNED_FOR_CORRECTION")?.at;
  const day = (at?: string | null) => (at ? spokenDayAndTime(at, language) : "");
  return (
    <p className="lead">
      {words.lead(day(returnedAt), asked.length, day(status.correctionDueAt), day(status.deemedReceivedAt))}
    </p>
  );
}
