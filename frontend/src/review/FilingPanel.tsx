/** What is being reviewed: its head, when it counts as received, what it costs, and its findings, data, case, history. */
import type { RefObject } from "react";
import { Link, useSearchParams } from "wouter";
import { HistoryList } from "../filings/parts/HistoryList";
import "../filings/status/status.css";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { dayAndTime, shortDay, time } from "../kit/dates";
import { nameOf } from "../kit/names";
import { PaymentState } from "../payments/PaymentState";
import { Money } from "../ui/money/Money";
import { StatusBadge } from "../ui/status/StatusBadge";
import { Tabs } from "../ui/tabs/Tabs";
import { CasePart } from "./CasePart";
import { DataPart } from "./DataPart";
import type { ReviewedFiling, ReviewedFinding } from "./filing";
import { FindingsPart } from "./FindingsPart";
import type { Place } from "./ReviewFiling";
import { reviewWords } from "./review.words";
import { sameFilesOf } from "./sameFiles";
import type { Reasons } from "./useReasons";
import type { ReviewingState } from "./useReviewing";

const TABS = ["findings", "data", "case", "history"] as const;

interface Props {
  filing: ReviewedFiling;
  place: Place;
  state: ReviewingState;
  tab: string;
  headingRef: RefObject<HTMLHeadingElement | null>;
  reasons: Reasons;
  onShow: (number: number, page?: number) => void;
  onUse: (number: number, finding: ReviewedFinding) => void;
}

export function FilingPanel({ filing, place, state, tab, headingRef, reasons, onShow, onUse }: Props) {
  const words = useWords(reviewWords);
  const [search] = useSearchParams();
  const shown = TABS.find((name) => name === tab) ?? "findings";
  const findings = filing.documents.reduce(
    (sum, each) => sum + each.findings.length,
    sameFilesOf(filing.documents).length,
  );
  const to = (name: (typeof TABS)[number]) => {
    const next = new URLSearchParams(search);
    if (name === "findings") next.delete("tab");
    else next.set("tab", name);
    const text = next.toString();
    return `/review/${filing.id}${text ? `?${text}` : ""}`;
  };
  return (
    <div className="body">
      <Link href={place.backTo} className="to-queue sm">
        {words.toQueue}
      </Link>
      <PanelHead filing={filing} mine={state.mine} headingRef={headingRef} />
      <Tabs
        label={words.parts}
        tabs={TABS.map((name) => ({
          to: to(name),
          name: words[name],
          current: name === shown,
          count: name === "findings" && findings > 0 ? String(findings) : null,
        }))}
      />
      <Deemed filing={filing} now={place.now} />
      {shown === "findings" ? (
        <FindingsPart filing={filing} mine={state.mine} reasons={reasons} onShow={onShow} onUse={onUse} />
      ) : null}
      {shown === "data" ? <DataPart filing={filing} onShow={onShow} /> : null}
      {shown === "case" ? <CasePart filing={filing} /> : null}
      {shown === "history" ? <HistoryList history={filing.history} now={place.now} /> : null}
    </div>
  );
}

function PanelHead({
  filing,
  mine,
  headingRef,
}: {
  filing: ReviewedFiling;
  mine: boolean;
  headingRef: RefObject<HTMLHeadingElement | null>;
}) {
  const words = useWords(reviewWords);
  const { language } = useLanguage();
  const who = nameOf(filing.organisation ?? filing.filer, language);
  const party = words.joined(
    (filing.onBehalfOf.length > 0
      ? filing.onBehalfOf
      : filing.newParties.filter((each) => each.onBehalfOf)
    ).map((each) => nameOf(each, language)),
  );
  const holder = filing.claimedBy;
  return (
    <>
      <div className="row between">
        <span className="xs faint num">{filing.reference}</span>
        <StatusBadge status={filing.status}>
          {filing.status === "UNDER_REVIEW" && holder
            ? mine
              ? words.byYou
              : words.byClerk(nameOf(holder, language))
            : undefined}
        </StatusBadge>
      </div>
      <h1 ref={headingRef} tabIndex={-1}>
        {filing.title}
      </h1>
      <div className="mt">
        {filing.urgent ? <span className="tag urgent">{words.urgent}</span> : null}
        <span className="case-no">{filing.case?.number ?? words.newCase(filing.caseType.code)}</span>
        {" · "}
        {filing.organisation && party ? words.forParty(who, party) : words.inPerson(who)}
      </div>
    </>
  );
}

function Deemed({ filing, now }: { filing: ReviewedFiling; now: number }) {
  const words = useWords(reviewWords);
  const { language } = useLanguage();
  const { receivedAt, deemedReceivedAt, deemedReason, payment } = filing;
  if (!receivedAt || !deemedReceivedAt) return null;
  const inHours = deemedReason === "IN_HOURS";
  const known = filing.feeQuote?.lines.every(({ amountKnown }) => amountKnown) ?? true;
  const when = `${shortDay(receivedAt, language, now)} ${time(receivedAt)}`;
  return (
    <div className="deemed" title={filing.deemedSentence ?? undefined}>
      <span>
        {inHours ? words.received : words.deemed}{" "}
        <b className="strong num nowrap">{dayAndTime(deemedReceivedAt, language, now)}</b>
      </span>
      <span className="num end">{payment ? <Money of={payment.authorised.amount} /> : null}</span>
      <span className="faint">
        {deemedReason ? (inHours ? words.IN_HOURS : words.receivedThen(when, words[deemedReason])) : null}
      </span>
      <span className="faint end">
        {payment ? <PaymentState state={payment.status} /> : known ? words.noFee : words.toAssess}
      </span>
    </div>
  );
}
