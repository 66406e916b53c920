/** What needs the reader now, what is with the court, and where they were last. */
import { FileUp, Plus } from "lucide-react";
import { useCallback, useState } from "react";
import { useQuery } from "urql";
import { Link } from "wouter";
import { useSession } from "../session/viewer";
import { graphql, read, type FragmentType } from "../gql";
import type { HomeQuery } from "../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { longDay, sameCourtDay } from "../kit/dates";
import { LinkButton } from "../ui/button/Button";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Section } from "../ui/page/Section";
import { Skeleton } from "../ui/page/Skeleton";
import { isLow } from "../payments/balanceWarning";
import { AccountNeed, homeAccount } from "./AccountNeed";
import { FilingNeed, filingNeed } from "./FilingNeed";
import "./home.css";
import { HomeRail } from "./HomeRail";
import { InCourt } from "./InCourt";
import { useHomeNews } from "./useHomeNews";
import { homeWords } from "./words";

const query = graphql(`
  query Home($organisation: Boolean!, $language: Language) {
    returned: filings(filter: { status: [RETURNED_FOR_CORRECTION] }, orderBy: UPDATED_DESC, first: 20) {
      edges {
        node {
          id
          ...FilingNeed
        }
      }
    }
    failed: filings(filter: { status: [SUBMISSION_FAILED] }, orderBy: UPDATED_DESC, first: 5) {
      edges {
        node {
          id
          ...FilingNeed
        }
      }
    }
    signOff: filings(filter: { status: [AWAITING_SIGN_OFF] }, orderBy: UPDATED_DESC, first: 10) {
      edges {
        node {
          id
          availableActions
          ...FilingNeed
        }
      }
    }
    drafts: filings(filter: { status: [DRAFT], mine: true }, orderBy: UPDATED_DESC, first: 6) {
      edges {
        node {
          id
          ...FilingNeed
        }
      }
    }
    inCourt: filings(
      filter: { status: [SUBMITTING, RECEIVED, UNDER_REVIEW, DEFERRED, REFERRED] }
      orderBy: RECEIVED_DESC
      first: 12
    ) {
      totalCount
      edges {
        node {
          id
          ...InCourtRow
        }
      }
    }
    cases(orderBy: LAST_ACTIVITY_DESC, first: 5) {
      edges {
        node {
          id
          ...RecentCase
        }
      }
    }
    depositAccounts @include(if: $organisation) {
      id
      ...HomeAccount
      subAccounts {
        id
        ...HomeAccount
      }
    }
  }
`);

export default function HomePage() {
  const words = useWords(homeWords);
  const { language } = useLanguage();
  const { viewer } = useSession();
  const [now] = useState(() => Date.now());
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { organisation: Boolean(viewer?.organisation), language: API_LANGUAGE[language] },
    requestPolicy: "cache-and-network",
  });
  const reload = useCallback(() => ask({ requestPolicy: "network-only" }), [ask]);
  useHomeNews(reload);
  // Judges and the accounts office send nothing to the registry: an empty list of it would only puzzle them.
  const files = Boolean(viewer?.mayFile);
  const needs = data ? needsOf(data) : null;
  const count = needs ? needs.filings.length + needs.accounts.length : 0;
  const today = needs ? dueToday(needs.filings, now) : 0;
  const title = !needs ? words.home : count === 0 ? words.nothing : words.needs(count);
  return (
    <Page title={title}>
      <div className={data ? "with-rail" : undefined}>
        <div>
          <div className="home-top">
            <div className="grow">
              <h1 className="title big">{title}</h1>
              <p className="muted">
                {longDay(now, language)}
                {language === "en" ? "." : "。"} {today > 0 ? words.dueToday(today) : null}
              </p>
            </div>
            {files ? <Starts /> : null}
          </div>
          {error && !data ? <LoadError onRetry={reload} /> : null}
          {!data && !error ? <Skeleton lines={8} /> : null}
          {needs && (count > 0 || files) ? (
            <section className="sec needs" aria-label={words.needsYou}>
              {count === 0 ? <p className="nothing muted">{words.nothingWhat}</p> : null}
              {needs.filings.map((filing, at) => (
                <FilingNeed key={filing.id} of={filing} now={now} first={at === 0} />
              ))}
              {needs.accounts.map((account) => (
                <AccountNeed key={account.id} of={account} first={count === needs.accounts.length} />
              ))}
            </section>
          ) : null}
          {data && (data.inCourt.totalCount > 0 || files) ? (
            <Section
              gap
              title={words.inCourt}
              count={data.inCourt.totalCount}
              tail={<Link href="/filings">{words.allFilings}</Link>}
            >
              <InCourt of={data.inCourt.edges.map(({ node }) => node)} />
            </Section>
          ) : null}
        </div>
        {data ? (
          <HomeRail accounts={accountsOf(data)} cases={data.cases.edges.map(({ node }) => node)} />
        ) : null}
      </div>
    </Page>
  );
}

function Starts() {
  const words = useWords(homeWords);
  return (
    <span className="row wrap">
      <LinkButton to="/file?new">
        <Plus size={16} aria-hidden="true" />
        {words.startCase}
      </LinkButton>
      <LinkButton to="/file">
        <FileUp size={16} aria-hidden="true" />
        {words.fileDocument}
        <kbd>{"F"}</kbd>
      </LinkButton>
    </span>
  );
}

function accountsOf(data: HomeQuery) {
  return (data.depositAccounts ?? []).flatMap((account) => [account, ...account.subAccounts]);
}

/** When a returned filing is due; those without a time come last. */
function dueOf(filing: FragmentType<typeof filingNeed>): number {
  return Date.parse(read(filingNeed, filing).correctionDueAt ?? "9999-12-31");
}

/** The most pressing first: what has a time, what failed, what others wait for, what was begun. */
function needsOf(data: HomeQuery) {
  const mayApprove = data.signOff.edges.filter(({ node }) =>
    node.availableActions.includes("APPROVE_SIGN_OFF"),
  );
  const returned = [...data.returned.edges].sort((one, other) => dueOf(one.node) - dueOf(other.node));
  const filings = [returned, data.failed.edges, mayApprove, data.drafts.edges].flat().map(({ node }) => node);
  return { filings, accounts: accountsOf(data).filter((account) => isLow(read(homeAccount, account))) };
}

function dueToday(filings: ReturnType<typeof needsOf>["filings"], now: number): number {
  return filings.filter((filing) => {
    const { correctionDueAt, status } = read(filingNeed, filing);
    return status === "RETURNED_FOR_CORRECTION" && correctionDueAt && sameCourtDay(correctionDueAt, now);
  }).length;
}
