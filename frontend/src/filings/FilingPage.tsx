/** One filing as it stands: the sentence, the five times, what happens next, its documents, the money; live. */
import { useQuery } from "urql";
import { Link, useParams, useSearchParams } from "wouter";
import { graphql, read } from "../gql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { dayAndTime } from "../kit/dates";
import { LinkButton } from "../ui/button/Button";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Section } from "../ui/page/Section";
import { Skeleton } from "../ui/page/Skeleton";
import { StatusBadge } from "../ui/status/StatusBadge";
import { FiveTimes } from "../ui/times/FiveTimes";
import { useCourtTime } from "../registry-clock/useCourtTime";
import { Caption } from "./parts/Caption";
import { Actions } from "./status/Actions";
import { DocumentTable } from "./status/DocumentTable";
import { filingStatusParts, type FollowedFiling } from "./parts/followedFiling";
import { HistoryList } from "./parts/HistoryList";
import { CounterCode, waitsAtCounter } from "./status/CounterCode";
import { counterWords } from "./status/counter.words";
import { cardSentence, nextByCard, whyUnreceived } from "./status/cardSentence";
import { PaidSteps } from "./status/PaidSteps";
import { showsPaidSteps } from "./status/paidState";
import { PaymentPart } from "./status/PaymentPart";
import { RanOut } from "./status/RanOut";
import { useLivePayment } from "./status/useLivePayment";
import { filingWords } from "./parts/status.words";
import { useIsLive, useLiveFiling } from "./parts/useLiveFiling";
import { useIsOurs } from "./parts/useIsOurs";
import "./status/paid-steps.css";
import "./status/status.css";

const query = graphql(`
  query FilingPage($id: ID!, $language: Language) {
    filing(id: $id) {
      id
      ...FilingStatusParts
    }
    registryClock {
      now
    }
  }
`);

/** In the address to which the provider's page sends back: the payment for which they have done what it asked. */
const BACK_FROM_PAYMENT = "paid";
const OVER: ReadonlySet<string> = new Set(["REJECTED", "CANCELLED"]);

export default function FilingPage() {
  const words = useWords(filingWords);
  const { id = "" } = useParams<{ id: string }>();
  const { language } = useLanguage();
  const variables = { id, language: API_LANGUAGE[language] };
  const [{ data, error }, ask] = useQuery({ query, variables, requestPolicy: "cache-and-network" });
  const again = () => ask({ requestPolicy: "network-only" });
  useLiveFiling(id, again);
  const now = useCourtTime(data?.registryClock.now);
  if (!data?.filing) {
    return (
      <Page title={words.filing}>
        {data ? (
          <Empty title={words.notFound} />
        ) : error ? (
          <LoadError onRetry={again} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Page>
    );
  }
  return <FilingView filing={read(filingStatusParts, data.filing)} now={now} onChange={again} />;
}

function FilingView({
  filing,
  now,
  onChange,
}: {
  filing: FollowedFiling;
  now: number;
  onChange: () => void;
}) {
  const words = useWords(filingWords);
  const atCounter = useWords(counterWords);
  const byCard = filing.payment?.method === "CARD" ? filing.payment : undefined;
  useLivePayment(byCard?.id, onChange);
  const { language } = useLanguage();
  const api = API_LANGUAGE[language];
  const ours = useIsOurs(filing);
  const due = filing.status === "RETURNED_FOR_CORRECTION" ? filing.correctionDueAt : null;
  const paid = useSearchParams()[0].get(BACK_FROM_PAYMENT);
  const cameBack = paid === (byCard?.reference ?? "");
  return (
    <Page title={filing.title || filing.reference}>
      <div className="with-rail filing-status">
        <div>
          <FilingHead filing={filing} />
          <p className="lead">
            {filing.deemedSentence ??
              (waitsAtCounter(filing) ? atCounter.sentence : cardSentence(words, filing, cameBack)) ??
              words.draftSentence}
            {due ? ` ${words.dueBy(dayAndTime(due, language, now))}` : null}
          </p>
          <Times filing={filing} ours={ours} cameBack={cameBack} />
          {filing.status === "UNDER_REVIEW" ? (
            <div className="presence">
              <span className="pulse" aria-hidden="true" />
              <span>{words.presence}</span>
            </div>
          ) : null}
          <Section title={words.next} gap>
            <p className="muted next">
              {filing.status === "ACCEPTED" && filing.case?.number
                ? words.inCase(filing.case.number) + (language === "en" ? " " : "")
                : null}
              {nextByCard(words, filing, cameBack) ?? words[`next${filing.status}`]}
            </p>
            {ours ? <CounterCode filing={filing} /> : null}
            {ours ? <RanOut filing={filing} paid={paid} /> : null}
            <div className="acts">
              <Actions filing={filing} language={api} cameBack={cameBack} />
            </div>
          </Section>
          <DocumentTable filing={filing} />
          {ours ? <PaymentPart filing={filing} /> : null}
        </div>
        <FilingRail filing={filing} now={now} />
      </div>
    </Page>
  );
}

interface TimesProps {
  filing: FollowedFiling;
  ours: boolean;
  cameBack: boolean;
}

/** How far it is: by its payment while that decides, by the five times otherwise. */
function Times({ filing, ours, cameBack }: TimesProps) {
  if (ours && showsPaidSteps(filing, cameBack)) return <PaidSteps filing={filing} cameBack={cameBack} />;
  return (
    <FiveTimes
      {...filing}
      over={OVER.has(filing.status)}
      unreceived={whyUnreceived(filing)}
      forFiler={ours}
    />
  );
}

function FilingHead({ filing }: { filing: FollowedFiling }) {
  const words = useWords(filingWords);
  const inCase = filing.case;
  return (
    <div className="hd">
      <div className="grow">
        <div className="crumbs">
          <Link href="/filings">{words.filings}</Link>
          <span aria-hidden="true">/</span>
          <span className="num">{filing.reference}</span>
        </div>
        <h1 className="title">{filing.title || filing.reference}</h1>
        <div className="meta">
          {inCase ? (
            <>
              <Link href={`/cases/${inCase.id}`} className="case-no">
                {inCase.number}
              </Link>
              <Caption of={inCase.title} />
            </>
          ) : (
            <>
              {filing.appearsIn ? <span className="case-no">{filing.appearsIn}</span> : null}
              <span>{`${filing.caseType.name}, ${filing.court.name}`}</span>
            </>
          )}
          <span className="faint num">{words.reference(filing.reference)}</span>
        </div>
      </div>
      <StatusBadge status={filing.status} look="large" />
    </div>
  );
}

function FilingRail({ filing, now }: { filing: FollowedFiling; now: number }) {
  const words = useWords(filingWords);
  const isLive = useIsLive();
  return (
    <aside className="rail" aria-label={`${words.acknowledgement}, ${words.history}`}>
      {filing.receivedAt ? (
        <Section title={words.acknowledgement}>
          <div className="rc">
            <span>
              {words.receipt}
              <br />
              <span className="faint xs">{words.receiptWhat}</span>
            </span>
            <LinkButton to={`/filings/${filing.id}/receipt`} size="sm">
              {words.print}
            </LinkButton>
          </div>
        </Section>
      ) : null}
      <Section
        title={words.history}
        gap={Boolean(filing.receivedAt)}
        tail={
          isLive ? (
            <span className="live">
              <i /> {words.live}
            </span>
          ) : (
            <span className="faint xs">{words.notLive}</span>
          )
        }
      >
        <HistoryList history={filing.history} now={now} />
      </Section>
    </aside>
  );
}
