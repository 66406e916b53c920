/** What needs the reader now, what is with the court, and where they were last. */
import { FileUp, Plus } from "lucide-react";
import { useCallback, useState } from "react";
import { useQuery } from "urql";
import { Link } from "wouter";
import { useSession } from "../session/viewer";
import { graphql, read } from "../gql";
import type { HomeQuery } from "../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { longDay, sameCourtDay } from "../kit/dates";
import { totalText } from "../kit/totals";
import { LinkButton } from "../ui/button/Button";
import { Key } from "../ui/keys/Key";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Section } from "../ui/page/Section";
import { Skeleton } from "../ui/page/Skeleton";
import { isLow } from "../payments/balanceWarning";
import { homeAccount } from "./AccountNeed";
import "./home.css";
import { HomeRail } from "./HomeRail";
import { IN_COURT, InCourt } from "./InCourt";
import { NeedList } from "./NeedList";
import { needsOf, totalIn, type NeedGroups } from "./needs";
import { useHomeNews } from "./useHomeNews";
import { homeWords } from "./words";

const query = graphql(`
  query Home($organisation: Boolean!, $language: Language) {
    filingCounts(
      by: STATUS
      filter: {
        status: [
          RETURNED_FOR_CORRECTION
          SUBMISSION_FAILED
          AWAITING_SIGN_OFF
          SUBMITTING
          RECEIVED
          UNDER_REVIEW
          DEFERRED
          REFERRED
        ]
      }
    ) {
      status
      count
      countCapped
    }
    returned: filings(filter: { status: [RETURNED_FOR_CORRECTION] }, orderBy: DUE, first: 20) {
      edges {
        node {
          id
          correctionDueAt
          ...ReturnedNeed
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
          ...SignOffNeed
        }
      }
    }
    drafts: filings(filter: { status: [DRAFT], mine: true }, orderBy: UPDATED_DESC, first: 6) {
      totalCount
      totalCountCapped
      edges {
        node {
          id
          ...DraftNeed
        }
      }
    }
    inCourt: filings(
      filter: { status: [SUBMITTING, RECEIVED, UNDER_REVIEW, DEFERRED, REFERRED] }
      orderBy: RECEIVED_DESC
      first: 12
    ) {
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
  const pressing = data ? needsOf(groupsOf(data)) : null;
  const accounts = data ? accountsOf(data) : [];
  const inCourt = totalIn(IN_COURT, data?.filingCounts ?? []);
  const low = accounts.filter((each) => {
    const account = read(homeAccount, each);
    return account.status === "OPEN" && isLow(account);
  });
  const count = (pressing?.count ?? 0) + low.length;
  const title = !pressing
    ? words.home
    : count === 0
      ? words.nothing
      : words.needs({ totalCount: count, totalCountCapped: pressing.capped });
  return (
    <Page title={title}>
      <div className="with-rail">
        <div>
          <Top title={title} now={now} dueToday={data ? dueToday(data, now) : 0} starts={files} />
          {error && !data ? <LoadError onRetry={reload} /> : null}
          {!data && !error ? <Skeleton lines={8} /> : null}
          {pressing && (count > 0 || files) ? <NeedList needs={pressing} accounts={low} now={now} /> : null}
          {data && (inCourt.totalCount > 0 || files) ? (
            <Section
              gap
              title={words.inCourt}
              count={totalText(inCourt)}
              tail={<Link href="/filings">{words.allFilings}</Link>}
            >
              <InCourt of={data.inCourt.edges.map(({ node }) => node)} />
            </Section>
          ) : null}
        </div>
        {/* Its place is kept from the beginning: what stands beside it is not to move when it comes. */}
        {data ? <HomeRail accounts={accounts} cases={data.cases.edges.map(({ node }) => node)} /> : null}
      </div>
    </Page>
  );
}

interface TopProps {
  title: string;
  now: number;
  dueToday: number;
  /** The reader may start a filing. */
  starts: boolean;
}

function Top({ title, now, dueToday, starts }: TopProps) {
  const words = useWords(homeWords);
  const { language } = useLanguage();
  return (
    <div className="home-top">
      <div className="grow">
        <h1 className="title big">{title}</h1>
        <p className="muted">
          {longDay(now, language)}
          {language === "en" ? "." : "。"} {dueToday > 0 ? words.dueToday(dueToday) : null}
        </p>
      </div>
      {starts ? <Starts /> : null}
    </div>
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
        <Key of="F" />
      </LinkButton>
    </span>
  );
}

function groupsOf({ returned, failed, signOff, drafts, filingCounts }: HomeQuery): NeedGroups {
  return {
    returned: { ...returned, ...totalIn(["RETURNED_FOR_CORRECTION"], filingCounts) },
    failed: { ...failed, ...totalIn(["SUBMISSION_FAILED"], filingCounts) },
    signOff: { ...signOff, ...totalIn(["AWAITING_SIGN_OFF"], filingCounts) },
    drafts,
  };
}

function accountsOf(data: HomeQuery) {
  return (data.depositAccounts ?? []).flatMap((account) => [account, ...account.subAccounts]);
}

function dueToday({ returned }: HomeQuery, now: number): number {
  return returned.edges.filter(({ node }) => node.correctionDueAt && sameCourtDay(node.correctionDueAt, now))
    .length;
}
