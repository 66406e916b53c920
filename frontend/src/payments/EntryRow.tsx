/** One movement of money on an account. */
import { Link } from "wouter";
import type { LedgerEntriesQuery } from "../gql/graphql";
import { useWords } from "../i18n/words";
import { Money } from "../ui/money/Money";
import { When } from "../ui/when/When";
import { paymentsWords } from "./words";

type Account = Extract<NonNullable<LedgerEntriesQuery["node"]>, { __typename: "DepositAccount" }>;
export type Entry = Account["entries"]["edges"][number]["node"];

const KINDS = ["OPENING", "TOP_UP", "CAPTURE", "REFUND", "CLOSING"] as const;

/** Why money moved; a kind of entry newer than this page is just an entry. */
export function kindOf(kind: string): (typeof KINDS)[number] | "other" {
  return KINDS.find((each) => each === kind) ?? "other";
}

export function EntryRow({ entry }: { entry: Entry }) {
  const words = useWords(paymentsWords);
  const out = entry.amount.amount.startsWith("-");
  const sum = entry.amount.amount.replace("-", "");
  const filing = entry.payment?.filing;
  return (
    <tr>
      <td className="num">
        <When at={entry.at} />
      </td>
      <td>
        {words[kindOf(entry.kind)]}
        {filing ? (
          <>
            {": "}
            <Link href={`/filings/${filing.id}`}>{filing.title}</Link>
          </>
        ) : null}
        <div className="xs faint num">{entry.reference}</div>
      </td>
      <td className="n">{out ? <Money bare of={sum} /> : null}</td>
      <td className="n">{out ? null : <Money bare look="in" of={sum} />}</td>
      <td className="n">
        <Money bare of={entry.balanceAfter.amount} />
      </td>
    </tr>
  );
}
