/** The organisation's deposit account: what is in it, what is held, and everything that moved. */
import { useQuery } from "urql";
import { useSearchParams } from "wouter";
import { graphql } from "../gql";
import { useWords } from "../i18n/words";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { AccountList } from "./AccountList";
import { Entries } from "./Entries";
import { Figures } from "./Figures";
import "./payments.css";
import { Terms } from "./Terms";
import { paymentsWords } from "./words";

const query = graphql(`
  query DepositAccounts {
    depositAccounts {
      id
      ...Figures
      ...AccountLine
      ...Terms
      subAccounts {
        id
        ...Figures
        ...AccountLine
        ...Terms
      }
    }
  }
`);

export default function PaymentsPage() {
  const words = useWords(paymentsWords);
  const [search] = useSearchParams();
  const [{ data, error }, ask] = useQuery({ query, requestPolicy: "cache-and-network" });
  const again = () => ask({ requestPolicy: "network-only" });
  const accounts = (data?.depositAccounts ?? []).flatMap((account) => [account, ...account.subAccounts]);
  const shown = accounts.find(({ id }) => id === search.get("account")) ?? accounts[0];
  return (
    <Page title={words.title}>
      <div className="crumbs">{words.payments}</div>
      <h1 className="title">{words.title}</h1>
      {error && !data ? <LoadError onRetry={again} /> : null}
      {!data && !error ? <Skeleton lines={8} /> : null}
      {data && !shown ? <Empty title={words.none}>{words.noneWhat}</Empty> : null}
      {shown ? (
        <div className="with-rail sec-gap">
          <div>
            <Terms of={shown} />
            <Figures of={shown} />
            <Entries key={shown.id} accountId={shown.id} />
          </div>
          <aside className="rail">
            <AccountList of={accounts} shown={shown.id} />
            <p className="footnote">{words.noInterest}</p>
          </aside>
        </div>
      ) : null}
    </Page>
  );
}
