/** What moved on an account: as steps of its balance, and entry by entry. */
import { useEffect, useState } from "react";
import { useClient, useQuery } from "urql";
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
import { EntryRow, HeldRow, kindOf, type Entry } from "./EntryRow";
import type { Held } from "./useHeld";
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
              entryKind
              reference
              amount {
                amount
              }
              balanceAfter {
                amount
              }
              transfer {
                id
                fromAccount {
                  id
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
                }
                toAccount {
                  id
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
                }
                transferredBy {
                  id
                  nameEn
                  nameZh
                }
              }
              payment {
                id
                status
                receipt {
                  id
                  number
                }
                filing {
                  id
                  title
                  case {
                    id
                    number
                  }
                  filer {
                    id
                    nameEn
                    nameZh
                  }
                }
                payer {
                  id
                  nameEn
                  nameZh
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

interface Props {
  accountId: string;
  name: string;
  /** Undefined until it is known: the entries wait for it, so that none of them moves. */
  held: readonly Held[] | undefined;
  /** Changes when a payment did: the newest entries are asked for again. */
  changed?: string;
}

export function Entries({ accountId, name, held, changed }: Props) {
  const words = useWords(paymentsWords);
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { id: accountId, after },
    requestPolicy: "cache-and-network",
  });
  const client = useClient();
  useEffect(() => {
    if (!changed) return;
    const newest = client.query(query, { id: accountId, after: null }, { requestPolicy: "network-only" });
    // What it brings goes into the cache, which shows it here.
    void newest.toPromise();
  }, [client, accountId, changed]);
  if (error && !data) return <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} />;
  const account = data?.node;
  if (account?.__typename !== "DepositAccount" || !held) return <Skeleton lines={6} />;
  const { edges, pageInfo } = account.entries;
  return (
    <>
      <BalanceChart
        name={name}
        entries={edges.map(({ node }) => node)}
        minimum={account.minimumBalance.amount}
      />
      <Section gap title={words.entries} tail={<SaveCsv account={account} />}>
        {edges.length === 0 && held.length === 0 ? (
          <Empty title={words.noEntries}>{words.noEntriesWhat}</Empty>
        ) : (
          <Table account={account} held={held} />
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

/** Entries and holds by time; a hold older than the entries that are shown waits for them. */
function inOrder({ entries }: Account, held: readonly Held[]): (Entry | Held)[] {
  const at = (row: Entry | Held) => Date.parse("balanceAfter" in row ? row.at : row.payment.createdAt);
  const booked = entries.edges.map(({ node }) => node);
  const oldest = entries.pageInfo.hasNextPage ? Date.parse(booked.at(-1)?.at ?? "") : 0;
  const shown = held.filter((row) => at(row) >= oldest);
  return [...booked, ...shown].sort((one, other) => at(other) - at(one));
}

function Table({ account, held }: { account: Account; held: readonly Held[] }) {
  const words = useWords(paymentsWords);
  return (
    <div className="tbl-scroll" tabIndex={0} role="region" aria-label={words.table}>
      <table className="tbl entries cards">
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.entry}</th>
            <th scope="col" className="hide-m">
              {words.by}
            </th>
            <th scope="col">{words.state}</th>
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
          {inOrder(account, held).map((row) =>
            "balanceAfter" in row ? (
              <EntryRow key={row.id} entry={row} />
            ) : (
              <HeldRow key={row.payment.id} of={row} />
            ),
          )}
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
        [words[kindOf(node.entryKind)], what].filter(Boolean).join(": "),
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
