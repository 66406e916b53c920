/** What the timeline of a case shows of its docket, filings and payments. */
import {
  CalendarCheck,
  FileCheck2,
  FileInput,
  Gavel,
  Landmark,
  Receipt,
  StickyNote,
  UserRound,
  type LucideIcon,
} from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { graphql, read, type FragmentType } from "../gql";
import type { DocketEventFragment, FilingEventRowFragment, PaymentEventRowFragment } from "../gql/graphql";
import type { Language } from "../kit/languages";
import { shownReference } from "../kit/references";
import type { Spoken } from "../i18n/words";
import { isReleased, PaymentState } from "../payments/PaymentState";
import { Money } from "../ui/money/Money";
import { StatusBadge } from "../ui/status/StatusBadge";
import type { TimelineEvent } from "../ui/timeline/Timeline";
import type { caseWords } from "./case.words";
import { DocumentLink } from "./DocumentLink";
import { nameOf, plain } from "../kit/names";

export const SHOWS = ["everything", "filings", "fromCourt", "money"] as const;
export type Show = (typeof SHOWS)[number];

const docketEvent = graphql(`
  fragment DocketEvent on DocketEntry {
    id
    number
    at
    kind
    text(language: $language)
    filing {
      id
      status
      filer {
        id
        nameEn
        nameZh
      }
      organisation {
        id
        nameEn
        nameZh
      }
    }
    document {
      id
      title
      pages
      reference
      sealedContentUrl
    }
  }
`);

const filingEvent = graphql(`
  fragment FilingEventRow on Filing {
    id
    title
    status
    receivedAt
    updatedAt
    docketedAt
    filer {
      id
      nameEn
      nameZh
    }
    organisation {
      id
      nameEn
      nameZh
    }
  }
`);

const paymentEvent = graphql(`
  fragment PaymentEventRow on Payment {
    id
    reference
    createdAt
    status
    method
    authorised {
      amount
    }
    captured {
      amount
    }
  }
`);

interface Sources {
  docket: { edges: { node: FragmentType<typeof docketEvent> }[] };
  filings: { edges: { node: FragmentType<typeof filingEvent> }[] };
  payments: { edges: { node: FragmentType<typeof paymentEvent> }[] };
}

interface Reader {
  caseId: string;
  show: Show;
  /** The document open beside the timeline. */
  open: string | null;
  fresh: ReadonlySet<string>;
  words: Spoken<typeof caseWords>;
  language: Language;
}

const ICONS: Record<string, LucideIcon> = {
  CASE_ISSUED: Landmark,
  DOCUMENT_FILED: FileCheck2,
  COURT_DOCUMENT: Gavel,
  HEARING: CalendarCheck,
  REPRESENTATION: UserRound,
  NOTE: StickyNote,
};
const COURT = new Set(["CASE_ISSUED", "COURT_DOCUMENT", "HEARING", "NOTE"]);

/** The newest first. A filing stands here only until its documents are on the docket. */
export function eventsOf(found: Sources, reader: Reader): TimelineEvent[] {
  const { show } = reader;
  const docket = found.docket.edges
    .map(({ node }) => read(docketEvent, node))
    .filter(
      ({ kind }) =>
        show === "everything" ||
        (show === "fromCourt" ? COURT.has(kind) : show === "filings" && !COURT.has(kind)),
    )
    .map((entry) => docketRow(entry, reader));
  const filings = found.filings.edges
    .map(({ node }) => read(filingEvent, node))
    .filter(
      ({ docketedAt, receivedAt }) =>
        receivedAt && !docketedAt && (show === "everything" || show === "filings"),
    )
    .map((filing) => filingRow(filing, reader));
  const payments = found.payments.edges
    .map(({ node }) => read(paymentEvent, node))
    .filter(() => show === "everything" || show === "money")
    .map((payment) => paymentRow(payment, reader));
  return [...docket, ...filings, ...payments].sort(newestFirst);
}

/** Entries made at the same moment stand by their numbers. */
function newestFirst(one: TimelineEvent, other: TimelineEvent): number {
  return Date.parse(other.at) - Date.parse(one.at) || (other.number ?? 0) - (one.number ?? 0);
}

function docketRow(
  entry: DocketEventFragment,
  { caseId, open, fresh, words, language }: Reader,
): TimelineEvent {
  const { document, filing } = entry;
  const who = filing ? nameOf(filing.organisation ?? filing.filer, language) : "";
  const facts: ReactNode[] = [
    document?.sealedContentUrl ? words.sealed : null,
    document?.reference ? (
      <span className="num">{words.reference(shownReference(document.reference))}</span>
    ) : null,
    document?.pages ? words.pages(document.pages) : null,
  ].filter(Boolean);
  return {
    key: entry.id,
    at: entry.at,
    icon: ICONS[entry.kind] ?? StickyNote,
    number: entry.number,
    title: document ? (
      <DocumentLink id={document.id} caseId={caseId}>
        {titleOf(entry.text, document.title)}
      </DocumentLink>
    ) : (
      entry.text
    ),
    after: filing ? <StatusBadge status={filing.status} /> : null,
    body: who ? words.filedBy(who) : null,
    facts,
    fresh: fresh.has(entry.id),
    current: document !== null && document !== undefined && document.id === open,
  };
}

/** "Witness statement: Witness statement of Lee Ka Ming" says the type twice: the title is enough. */
export function titleOf(text: string, title: string): string {
  const type = text.endsWith(title) ? text.slice(0, -title.length).replace(/[:：]\s*$/, "") : "";
  return type && plain(title).includes(plain(type)) ? title : text;
}

function filingRow(filing: FilingEventRowFragment, { fresh, words, language }: Reader): TimelineEvent {
  const who = nameOf(filing.organisation ?? filing.filer, language);
  return {
    key: filing.id,
    at: filing.receivedAt ?? filing.updatedAt,
    icon: FileInput,
    title: <Link href={`/filings/${filing.id}`}>{filing.title}</Link>,
    after: <StatusBadge status={filing.status} />,
    body: (
      <>
        {words.filedBy(who)} {words.notDocketed}
      </>
    ),
    fresh: fresh.has(filing.id),
  };
}

function paymentRow(payment: PaymentEventRowFragment, { words }: Reader): TimelineEvent {
  const taken = Number(payment.captured.amount) > 0;
  return {
    key: payment.id,
    at: payment.createdAt,
    icon: Receipt,
    title: words.fee,
    after: (
      <Money
        of={taken ? payment.captured.amount : payment.authorised.amount}
        look={isReleased(payment.status) ? "struck" : undefined}
      />
    ),
    body: (
      <>
        {words[payment.method]} <PaymentState state={payment.status} />
      </>
    ),
    facts: [<span className="num">{payment.reference}</span>],
  };
}
