/** The organisation's deposit account: what is in it, what is held, and everything that moved. */
import { useState } from "react";
import { useQuery } from "urql";
import { Link, useSearchParams } from "wouter";
import { graphql, read } from "../gql";
import type { DepositAccountsQuery } from "../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { atCourt, keepsAccounts, keepsMembers } from "../session/roles";
import { useSession } from "../session/viewer";
import { Button } from "../ui/button/Button";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { Entries } from "./Entries";
import { Figures } from "./Figures";
import { OpenAccount } from "./OpenAccount";
import { PaymentsRail } from "./PaymentsRail";
import "./payments.css";
import { StatementAct } from "./StatementDialog";
import { AccountState, StateActs } from "./states/AccountState";
import { Terms } from "./Terms";
import { TopUpDialog } from "./TopUpDialog";
import { TopUpState, UNFINISHED } from "./TopUpState";
import { topUpWords } from "./topUp.words";
import { TransferAct } from "./transfers/TransferAct";
import { useAccountName } from "./useAccountName";
import { useHeld } from "./useHeld";
import { useLivePayments } from "./useLivePayments";
import { paymentsWords } from "./words";

const query = graphql(`
  query DepositAccounts($language: Language, $firm: ID) {
    paymentMeans {
      method
    }
    depositTerms(language: $language) {
      clauses
      ...TopUpLimits
    }
    depositAccounts(organisationId: $firm) {
      id
      ...DepositAccountShown
      ...AccountLine
      ...AlertParts
      subAccounts {
        id
        ...DepositAccountShown
        ...AccountLine
        ...AlertParts
      }
    }
  }
`);

const depositAccount = graphql(`
  fragment DepositAccountShown on DepositAccount {
    id
    status
    statementUrl
    statementPdfUrl
    branch {
      id
      nameEn
      nameZh
    }
    organisation {
      id
      nameEn
      nameZh
    }
    latestTopUp {
      id
      reference
      status
      ...TopUpState
    }
    ...Figures
    ...Terms
    ...AccountState
  }
`);

type Answer = DepositAccountsQuery;
type Shown = Answer["depositAccounts"][number]["subAccounts"][number];

interface Props {
  of: Shown;
  accounts: readonly Shown[];
  data: Answer;
  /** Changes when a payment did. */
  changed?: string;
  onChange: () => void;
}

const takesCards = ({ paymentMeans }: Answer) => paymentMeans.some(({ method }) => method === "CARD");

function Account({ of, accounts, data, changed, onChange }: Props) {
  const topUp = useWords(topUpWords);
  const name = useAccountName()(read(depositAccount, of));
  const { viewer } = useSession();
  const administers = viewer ? keepsMembers(viewer) : false;
  const readsStatements = administers || (viewer ? keepsAccounts(viewer) : false);
  const [search] = useSearchParams();
  const account = read(depositAccount, of);
  const { latestTopUp, status } = account;
  const [moves, setMoves] = useState(0);
  const news = moves > 0 ? `${changed ?? ""} ${moves}` : changed;
  const held = useHeld(of.id, news);
  const afterMove = () => {
    setMoves((before) => before + 1);
    onChange();
  };
  const opening = status === "OPENING";
  const busy = latestTopUp ? UNFINISHED.has(latestTopUp.status) : false;
  return (
    <div>
      {latestTopUp ? (
        <TopUpState
          of={latestTopUp}
          administers={administers}
          cameBack={search.get("paid") === latestTopUp.reference}
          onChange={onChange}
        />
      ) : null}
      {opening && administers && !busy && takesCards(data) ? (
        <OpenAccount
          accountId={of.id}
          limits={data.depositTerms}
          clauses={data.depositTerms.clauses}
          onBegun={onChange}
        />
      ) : null}
      {search.has("topUp") && !administers ? (
        <p className="callout top-up">{topUp.onlyAdministrators}</p>
      ) : null}
      <AccountState of={account} onChange={onChange} />
      <Terms of={account} terms={data.depositTerms} clauses={data.depositTerms.clauses} />
      <div className="acts top-up-act">
        {administers && status === "OPEN" && takesCards(data) && !busy ? (
          <TopUp id={of.id} name={name} data={data} onBegun={onChange} />
        ) : null}
        {readsStatements ? <StatementAct csv={account.statementUrl} pdf={account.statementPdfUrl} /> : null}
        {administers ? <TransferAct of={accounts} id={of.id} onMoved={afterMove} /> : null}
        <StateActs of={account} name={name} onChange={onChange} />
      </div>
      <Figures
        of={account}
        name={name}
        held={held?.filter(({ payment }) => payment.status === "AUTHORISED").length}
      />
      <Entries accountId={of.id} name={name} held={held} changed={news} />
    </div>
  );
}

interface TopUpProps {
  id: string;
  name: string;
  data: Answer;
  onBegun: () => void;
}

/** The way in, open at once for whoever was sent here to top up. */
function TopUp({ id, name, data, onBegun }: TopUpProps) {
  const words = useWords(topUpWords);
  const [search, setSearch] = useSearchParams();
  const wanted = search.get("topUp") ?? undefined;
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    if (wanted !== undefined) setSearch({ account: id }, { replace: true });
  };
  return (
    <>
      <Button kind="primary" onClick={() => setAsking(true)}>
        {words.topUp}
      </Button>
      {asking || wanted !== undefined ? (
        <TopUpDialog
          accountId={id}
          name={name}
          limits={data.depositTerms}
          proposed={wanted}
          onClose={close}
          onBegun={() => {
            close();
            onBegun();
          }}
        />
      ) : null}
    </>
  );
}

export default function PaymentsPage() {
  const words = useWords(paymentsWords);
  const { language } = useLanguage();
  const { viewer } = useSession();
  const forTheCourt = viewer ? atCourt(viewer) : false;
  const [search] = useSearchParams();
  const variables = { language: API_LANGUAGE[language], firm: search.get("firm") };
  const [{ data, error }, ask] = useQuery({ query, variables, requestPolicy: "cache-and-network" });
  const again = () => ask({ requestPolicy: "network-only" });
  const changed = useLivePayments(again);
  const accounts = (data?.depositAccounts ?? []).flatMap((account) => [account, ...account.subAccounts]);
  const shown = accounts.find(({ id }) => id === search.get("account")) ?? accounts[0];
  return (
    <Page title={words.title}>
      <div className="crumbs">
        {forTheCourt ? (
          <Link href="/deposit-accounts">{words.allAccounts}</Link>
        ) : (
          <span>{words.payments}</span>
        )}
        <span aria-hidden="true">/</span>
        <span>{words.title}</span>
      </div>
      <h1 className="title">{words.title}</h1>
      {error && !data ? <LoadError onRetry={again} /> : null}
      {!data && !error ? <Skeleton lines={8} /> : null}
      {data && !shown ? <NoAccount data={data} onBegun={again} /> : null}
      {data && shown ? (
        <div className="with-rail deposit">
          <Account
            key={shown.id}
            of={shown}
            accounts={accounts}
            data={data}
            changed={changed}
            onChange={again}
          />
          <PaymentsRail
            of={accounts}
            shown={shown}
            takesCards={takesCards(data) && !forTheCourt}
            onChange={again}
          />
        </div>
      ) : null}
    </Page>
  );
}

function NoAccount({ data, onBegun }: { data: Answer; onBegun: () => void }) {
  const words = useWords(paymentsWords);
  const topUp = useWords(topUpWords);
  const { viewer } = useSession();
  if (!takesCards(data)) return <Empty title={words.none}>{words.noneWhat}</Empty>;
  if (!viewer?.roles.includes("PRIMARY_ADMINISTRATOR"))
    return <Empty title={words.none}>{topUp.onlyPrimary}</Empty>;
  const { depositTerms } = data;
  return <OpenAccount limits={depositTerms} clauses={depositTerms.clauses} onBegun={onBegun} />;
}
