/** One movement of money on an account, or one that is only held. */
import { Link } from "wouter";
import type { LedgerEntriesQuery } from "../gql/graphql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { Money } from "../ui/money/Money";
import { When } from "../ui/when/When";
import { isReleased, PaymentState } from "./PaymentState";
import { ReceiptLink } from "./receipt/ReceiptLink";
import { useAccountName } from "./useAccountName";
import type { Held } from "./useHeld";
import { paymentsWords } from "./words";

type Account = Extract<NonNullable<LedgerEntriesQuery["node"]>, { __typename: "DepositAccount" }>;
export type Entry = Account["entries"]["edges"][number]["node"];

const KINDS = ["OPENING", "TOP_UP", "CAPTURE", "REFUND", "CLOSING", "TRANSFER"] as const;

/** Why money moved; a kind of entry newer than this page is just an entry. */
export function kindOf(kind: string): (typeof KINDS)[number] | "other" {
  return KINDS.find((each) => each === kind) ?? "other";
}

export function EntryRow({ entry }: { entry: Entry }) {
  const words = useWords(paymentsWords);
  const { language } = useLanguage();
  const out = entry.amount.amount.startsWith("-");
  const sum = entry.amount.amount.replace("-", "");
  const filing = entry.payment?.filing;
  const by = filing?.filer ?? entry.payment?.payer ?? entry.transfer?.transferredBy;
  const moved = useMoved(entry, out);
  return (
    <tr>
      <td className="num">
        <When at={entry.at} />
      </td>
      <td className="all">
        {filing ? (
          <FilingName id={filing.id} title={filing.title} number={filing.case?.number} />
        ) : (
          (moved ?? words[kindOf(entry.entryKind)])
        )}
        {/* Words without a number say no more than the entry does. */}
        {entry.reference && /\d/.test(entry.reference) ? (
          <div className="xs faint num">
            {entry.reference}
            <ReceiptLink of={entry.payment?.receipt} />
          </div>
        ) : null}
      </td>
      <td className="muted hide-m">{by ? nameOf(by, language) : words.office}</td>
      <td>
        <PaymentState state={entry.payment?.status ?? "SETTLED"} />
      </td>
      <td className="n" data-sum={words.out}>
        {out ? <Money bare of={sum} /> : null}
      </td>
      <td className="n" data-sum={words.in}>
        {out ? null : <Money bare look="in" of={sum} />}
      </td>
      <td className="n" data-sum={words.balanceAfter}>
        <Money bare of={entry.balanceAfter.amount} />
      </td>
    </tr>
  );
}

/** Where the money of a transfer went to, or came from; undefined for what is none. */
function useMoved({ transfer }: Entry, out: boolean): string | undefined {
  const words = useWords(paymentsWords);
  const named = useAccountName();
  if (!transfer) return undefined;
  return out ? words.movedTo(named(transfer.toAccount)) : words.movedFrom(named(transfer.fromAccount));
}

function FilingName({ id, title, number }: { id: string; title: string; number?: string | null }) {
  const words = useWords(paymentsWords);
  return (
    <>
      <Link href={`/filings/${id}`}>{title}</Link>
      {number ? (
        <>
          {words.comma}
          <span className="nowrap">{number}</span>
        </>
      ) : null}
    </>
  );
}

/** What was held and moved no balance: a hold that stands, or one that was released. */
export function HeldRow({ of: { id, title, case: found, filer, payment } }: { of: Held }) {
  const words = useWords(paymentsWords);
  const { language } = useLanguage();
  return (
    <tr>
      <td className="num">
        <When at={payment.createdAt} />
      </td>
      <td className="all">
        <FilingName id={id} title={title} number={found?.number} />
        <div className="xs faint num">{payment.reference}</div>
      </td>
      <td className="muted hide-m">{nameOf(filer, language)}</td>
      <td>
        <PaymentState state={payment.status} />
      </td>
      <td className="n" data-sum={words.out}>
        <Money bare look={isReleased(payment.status) ? "struck" : "held"} of={payment.authorised.amount} />
      </td>
      <td className="n" />
      <td className="n" />
    </tr>
  );
}
