/** Deposit accounts, one to a line: what is in each, how far it is over its minimum, and what it waits for. */
import { Link } from "wouter";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { amount, cents, decimal } from "../../kit/amounts";
import { nameOf } from "../../kit/names";
import { When } from "../../ui/when/When";
import { accountStatusWords, allAccountsWords } from "./allAccounts.words";
import type { AccountLine } from "./useAllAccounts";

export function AccountTable({ of }: { of: readonly AccountLine[] }) {
  const words = useWords(allAccountsWords);
  return (
    <div className="tbl-scroll" tabIndex={0} role="region" aria-label={words.title}>
      <table className="tbl cards office-accounts">
        <thead>
          <tr>
            <th scope="col">{words.firm}</th>
            {[words.balance, words.held, words.available, words.over].map((name) => (
              <th key={name} scope="col" className="n">
                {name}
              </th>
            ))}
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((each) => (
            <Line key={each.id} of={each} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ of }: { of: AccountLine }) {
  const words = useWords(allAccountsWords);
  const { language } = useLanguage();
  const { organisation, branch } = of;
  const over = cents(of.available.amount) - cents(of.minimumBalance.amount);
  const isDone = of.status === "OPENING" || of.status === "CLOSED";
  return (
    <tr>
      <td className="all">
        <Link href={`/payments?firm=${organisation.id}&account=${of.id}`}>
          {nameOf(organisation, language)}
        </Link>
        {branch ? (
          <div className="xs muted">
            {nameOf(branch, language)} <span className="num">{branch.code}</span>
          </div>
        ) : null}
      </td>
      <td className="n" data-sum={words.balance}>
        {amount(of.balance.amount)}
      </td>
      <td className="n" data-sum={words.held}>
        {amount(of.holds.amount)}
      </td>
      <td className="n" data-sum={words.available}>
        {amount(of.available.amount)}
      </td>
      <td className={over < 0 ? "n office-off" : "n"} data-sum={words.over}>
        {isDone ? null : amount(decimal(over))}
      </td>
      <td className="all">
        <State of={of} isShort={!isDone && over < 0} />
      </td>
    </tr>
  );
}

/** How it stands, and since when. */
function State({ of, isShort }: { of: AccountLine; isShort: boolean }) {
  const words = useWords(allAccountsWords);
  const statuses = useWords(accountStatusWords);
  const { alert, latestSuspension, latestClosing, status } = of;
  const told = alert?.toldAt;
  const isOpen = status === "OPEN";
  return (
    <div className="office-account-state" data-k={isOpen && !isShort && !told ? undefined : status}>
      {isOpen && isShort ? words.below : isOpen && told ? words.low : statuses[status]}
      {status === "SUSPENDED" && latestSuspension ? (
        <small>
          {words.since} <When at={latestSuspension.suspendedAt} />
        </small>
      ) : null}
      {status === "CLOSING" && latestClosing ? (
        <small>
          {words.asked} <When at={latestClosing.askedAt} />
        </small>
      ) : null}
      {isOpen && told ? (
        <small>
          {words.told} <When at={told} />
        </small>
      ) : null}
    </div>
  );
}
