/** What moved on an account: as steps of its balance, and entry by entry. */
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "../gql";
import type { LedgerEntriesQuery } from "../gql/graphql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { csv, saveFile } from "../kit/csv";
import { date } from "../kit/dates";
import { Button } from "../ui/button/Button";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Section } from "../ui/page/Section";
import { Skeleton } from "../ui/page/Skeleton";
import { BalanceChart } from "./BalanceChart";
import { EntryRow, kindOf } from "./EntryRow";
import { paymentsWords } from "./words";

const query = graphql(`
  query LedgerEntries($id: ID!, $after: Cursor) {
    node(id: $id) {
      __typename
      id
      ... on DepositAccount {
        minimumBalance {
          amount
        }
        entries(first: 50, after: $after) {
          edges {
            node {
              id
              at
              kind
              reference
              amount {
                amount
              }
              balanceAfter {
                amount
              }
              payment {
                id
                filing {
                  id
                  title
                }
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

type Account = Extract<NonNullable<LedgerEntriesQuery["node"]>, { __typename: "DepositAccount" }>;

export function Entries({ accountId }: { accountId: string }) {
  const words = useWords(paymentsWords);
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { id: accountId, after },
    requestPolicy: "cache-and-network",
  });
  if (error && !data) return <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} />;
  const account = data?.node;
  if (account?.__typename !== "DepositAccount") return <Skeleton lines={6} />;
  const { edges, pageInfo } = account.entries;
  return (
    <>
      <BalanceChart entries={edges.map(({ node }) => node)} minimum={account.minimumBalance.amount} />
      <Section gap title={words.entries} tail={<SaveCsv account={account} />}>
        {edges.length === 0 ? (
          <Empty title={words.noEntries}>{words.noEntriesWhat}</Empty>
        ) : (
          <Table account={account} />
        )}
        {pageInfo.hasNextPage ? (
          <Button size="sm" onClick={() => setAfter(pageInfo.endCursor ?? null)}>
            {words.more}
          </Button>
        ) : null}
        <p className="footnote">{words.footnote}</p>
      </Section>
    </>
  );
}

function Table({ account }: { account: Account }) {
  const words = useWords(paymentsWords);
  return (
    <div className="tbl-scroll" tabIndex={0} role="region" aria-label={words.table}>
      <table className="tbl entries">
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.entry}</th>
            <th scope="col" className="n">
              {words.out}
            </th>
            <th scope="col" className="n">
              {words.in}
            </th>
            <th scope="col" className="n">
              {words.balanceAfter}
            </th>
          </tr>
        </thead>
        <tbody>
          {account.entries.edges.map(({ node }) => (
            <EntryRow key={node.id} entry={node} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SaveCsv({ account }: { account: Account }) {
  const words = useWords(paymentsWords);
  const { language } = useLanguage();
  const save = () => {
    const heads = [words.date, words.entry, words.payments, words.out, words.in, words.balanceAfter];
    const rows = account.entries.edges.map(({ node }) => {
      const out = node.amount.amount.startsWith("-");
      const sum = node.amount.amount.replace("-", "");
      const what = node.payment?.filing?.title ?? "";
      return [
        date(node.at, language),
        [words[kindOf(node.kind)], what].filter(Boolean).join(": "),
        node.reference ?? "",
        out ? sum : "",
        out ? "" : sum,
        node.balanceAfter.amount,
      ];
    });
    saveFile("deposit-account.csv", csv([heads, ...rows]), "text/csv;charset=utf-8");
  };
  return (
    <button type="button" className="as-link" onClick={save}>
      {words.csv}
    </button>
  );
}
