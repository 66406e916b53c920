/** The five times of a filing, never merged: submitted, received, deemed received, filing date, docketed. */
import type { ReactNode } from "react";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { courtParts, date, shortDay, time } from "../../kit/dates";
import { timesWords } from "./times.words";

type DeemedReasonName = "IN_HOURS" | "AFTER_HOURS" | "BEFORE_OPENING" | "CLOSED_DAY" | "CLOSURE";

export interface FiveTimesProps {
  submittedAt?: string | null;
  receivedAt?: string | null;
  deemedReceivedAt?: string | null;
  deemedReason?: DeemedReasonName | null;
  officialFilingDate?: string | null;
  docketedAt?: string | null;
  docketNumber?: number | null;
  /** The deemed time before a closure moved it: shown struck through. */
  deemedBefore?: string | null;
  /** It was rejected or cancelled: what is still open will never be filled in. */
  over?: boolean;
  /** Why what was submitted is not received: it waits for the fee, it is on its way, or it came back. */
  unreceived?: "fee" | "way" | "back";
  /** Said to others than the filer, such as the clerk. */
  forFiler?: boolean;
}

export function FiveTimes(props: FiveTimesProps) {
  const words = useWords(timesWords);
  const { language } = useLanguage();
  const { submittedAt, receivedAt, deemedReceivedAt, deemedReason, officialFilingDate, unreceived } = props;
  const isWithCourt = receivedAt ?? (unreceived && unreceived !== "back");
  const pending = props.over ? words.never : isWithCourt ? words.whenAccepted : words.whenSent;
  const notReceived = { fee: words.whenHeld, way: words.onItsWay, back: words.notReceived };
  const notYet = unreceived ? notReceived[unreceived] : words.notYet;
  const deemedDay = deemedReceivedAt ? date(deemedReceivedAt, language) : "";
  const ordered = officialFilingDate ? deemedDay !== date(officialFilingDate, language) : false;
  return (
    <div className="cq">
      <ol className="five">
        <Moment
          name={words.submitted}
          at={submittedAt}
          seconds
          pending={words.notYet}
          note={props.forFiler === false ? words.submittedNoteOther : words.submittedNote}
        />
        <Moment name={words.received} at={receivedAt} seconds pending={notYet} note={words.receivedNote} />
        <Moment
          name={words.deemed}
          at={deemedReceivedAt}
          was={props.deemedBefore}
          counts={Boolean(deemedReceivedAt) && !ordered && !props.over}
          pending={notYet}
          note={deemedReason ? words[deemedReason] : undefined}
        />
        <FilingDate times={props} ordered={ordered} deemedDay={deemedDay} pending={pending} />
        <Docketed times={props} pending={pending} />
      </ol>
    </div>
  );
}

interface Undecided {
  times: FiveTimesProps;
  /** What stands there before the court has decided. */
  pending: string;
}

interface FilingDateProps extends Undecided {
  /** The court ordered another day than that on which it counts as received. */
  ordered: boolean;
  /** Empty before it is received. */
  deemedDay: string;
}

function FilingDate({ times: { officialFilingDate, over }, ordered, deemedDay, pending }: FilingDateProps) {
  const words = useWords(timesWords);
  if (officialFilingDate) {
    const note = ordered ? words.filingDateOrdered : words.filingDateDeemed;
    return <FilingDay day={officialFilingDate} counts={ordered} note={note} />;
  }
  const note = over ? words.neverNote : deemedDay ? words.willBe(deemedDay) : undefined;
  return <Pending name={words.filingDate} value={pending} note={note} />;
}

function Docketed({ times: { docketedAt, docketNumber, over }, pending }: Undecided) {
  const words = useWords(timesWords);
  if (!docketedAt)
    return <Pending name={words.docketed} value={pending} note={over ? undefined : words.docketedFromThen} />;
  const note = docketNumber ? words.docketedEntry(docketNumber) : words.docketedNote;
  return <Moment name={words.docketed} at={docketedAt} seconds pending="" note={note} />;
}

interface MomentProps {
  name: string;
  at?: string | null;
  was?: string | null;
  seconds?: boolean;
  counts?: boolean;
  pending: string;
  note?: string;
}

function Moment({ name, at, was, seconds = false, counts = false, pending, note }: MomentProps) {
  const words = useWords(timesWords);
  const { language } = useLanguage();
  if (!at) return <Pending name={name} value={pending} />;
  return (
    <li className={counts ? "counts" : undefined}>
      <span className="k">{name}</span>
      {was ? (
        <del className="was">
          <span className="vh">{words.was}</span> {shortDay(was, language, was)} {time(was)}
        </del>
      ) : null}
      <time className="v" dateTime={at}>
        {time(at)}
        {seconds ? <small>{`:${new Date(at).toISOString().slice(17, 19)}`}</small> : null}
      </time>
      <div className="d">{dayWithYear(at, language)}</div>
      <Note>{note}</Note>
    </li>
  );
}

/** "Fri 20 Nov 2026": the five times are evidence, so the year is always there. */
function dayWithYear(at: string, language: "en" | "zh-Hant" | "zh-Hans"): string {
  return shortDay(at, language, "2000-01-01T00:00:00Z");
}

function FilingDay({ day, counts, note }: { day: string; counts: boolean; note: string }) {
  const words = useWords(timesWords);
  const { language } = useLanguage();
  const { year, month, day: number } = courtParts(day);
  const value = language === "en" ? date(day, language).replace(` ${year}`, "") : `${month}月${number}日`;
  return (
    <li className={counts ? "counts" : undefined}>
      <span className="k">{words.filingDate}</span>
      <time className="v" dateTime={day}>
        {value}
      </time>
      <div className="d">{language === "en" ? year : `${year}年`}</div>
      <Note>{note}</Note>
    </li>
  );
}

function Pending({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <li className="todo">
      <span className="k">{name}</span>
      <span className="v">{value}</span>
      <Note>{note}</Note>
    </li>
  );
}

function Note({ children }: { children?: ReactNode }) {
  return children ? <div className="w">{children}</div> : null;
}
