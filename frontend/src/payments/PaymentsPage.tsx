/** The organisation's deposit account: what is in it, what is held, and everything that moved. */
import { useQuery } from "urql";
import { Link, useSearchParams } from "wouter";
import { graphql } from "../gql";
import type { DepositAccountsQuery } from "../gql/graphql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Section } from "../ui/page/Section";
import { Skeleton } from "../ui/page/Skeleton";
import { AccountList, LowAccounts } from "./AccountList";
import { Entries } from "./Entries";
import { Figures } from "./Figures";
import "./payments.css";
import { Terms } from "./Terms";
import { useHeld } from "./useHeld";
import { paymentsWords } from "./words";

const query = graphql(`
  query DepositAccounts {
    depositAccounts {
      id
      branch {
        id
        nameEn
        nameZh
      }
      ...Figures
      ...AccountLine
      ...Terms
      subAccounts {
        id
        branch {
          id
          nameEn
          nameZh
        }
        ...Figures
        ...AccountLine
        ...Terms
      }
    }
  }
`);

type Shown = DepositAccountsQuery["depositAccounts"][number]["subAccounts"][number];

function Account({ of }: { of: Shown }) {
  const words = useWords(paymentsWords);
  const { language } = useLanguage();
  const held = useHeld(of.id);
  const { branch } = of;
  const name = branch ? nameOf(branch, language) : words.mainAccount;
  return (
    <div>
      <Terms of={of} />
      <Figures
        of={of}
        name={name}
        held={held?.filter(({ payment }) => payment.status === "AUTHORISED").length}
      />
      <Entries accountId={of.id} name={name} held={held} />
    </div>
  );
}

export default function PaymentsPage() {
  const words = useWords(paymentsWords);
  const [search] = useSearchParams();
  const [{ data, error }, ask] = useQuery({ query, requestPolicy: "cache-and-network" });
  const again = () => ask({ requestPolicy: "network-only" });
  const accounts = (data?.depositAccounts ?? []).flatMap((account) => [account, ...account.subAccounts]);
  const shown = accounts.find(({ id }) => id === search.get("account")) ?? accounts[0];
  return (
    <Page title={words.title}>
      <div className="crumbs">
        <span>{words.payments}</span>
        <span aria-hidden="true">/</span>
        <span>{words.title}</span>
      </div>
      <h1 className="title">{words.title}</h1>
      {error && !data ? <LoadError onRetry={again} /> : null}
      {!data && !error ? <Skeleton lines={8} /> : null}
      {data && !shown ? <Empty title={words.none}>{words.noneWhat}</Empty> : null}
      {shown ? (
        <div className="with-rail deposit">
          <Account key={shown.id} of={shown} />
          <aside className="rail">
            <AccountList of={accounts} shown={shown.id} />
            <LowAccounts of={accounts} />
            <Section gap title={words.payIn}>
              <p className="sm muted">{words.payInWhat}</p>
            </Section>
            <Section gap title={words.costs}>
              <p className="sm muted">
                {words.costsWhat} <Link href="/fees">{words.workOutFee}</Link>
              </p>
            </Section>
            <p className="footnote">{words.noInterest}</p>
          </aside>
        </div>
      ) : null}
    </Page>
  );
}
