/** The refunds of a view, one to a line. */
import { Link } from "wouter";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { amount } from "../../kit/amounts";
import { nameOf } from "../../kit/names";
import { When } from "../../ui/when/When";
import { refundStatusWords, refundWords } from "./refunds.words";
import type { RefundLine } from "./useRefunds";
import { addressOf, type View } from "./views";

interface Props {
  refunds: RefundLine[];
  view: View;
  chosen: string | undefined;
}

export function RefundTable({ refunds, view, chosen }: Props) {
  const words = useWords(refundWords);
  return (
    <div className="tbl-scroll" tabIndex={0} role="region" aria-label={words.title}>
      <table className="tbl cards refund-table">
        <thead>
          <tr>
            <th scope="col">{words.refund}</th>
            <th scope="col">{words.why}</th>
            <th scope="col">{words.to}</th>
            <th scope="col" className="n">
              HK$
            </th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {refunds.map((each) => (
            <Line key={each.id} of={each} view={view} isChosen={each.id === chosen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ of, view, isChosen }: { of: RefundLine; view: View; isChosen: boolean }) {
  const words = useWords(refundWords);
  const statuses = useWords(refundStatusWords);
  const { language } = useLanguage();
  return (
    <tr className={isChosen ? "refund-chosen" : undefined}>
      <td className="refund-name">
        <Link href={addressOf(view, of.id)} aria-current={isChosen ? "true" : undefined}>
          {of.reference}
        </Link>
        <div className="xs muted">
          <When at={of.askedAt} />
        </div>
      </td>
      <td className="refund-why all">
        {of.reason}
        <div className="xs muted">{of.payment.reference}</div>
      </td>
      <td className="all">
        {of.payment.method === "CARD" ? words.card : words.depositAccount}
        <div className="xs muted">
          {words.askedBy(of.askedBy ? nameOf(of.askedBy, language) : words.somebody)}
        </div>
      </td>
      <td className="n refund-sum">{amount(of.amount.amount)}</td>
      <td className="refund-status" data-status={of.status}>
        {statuses[of.status]}
      </td>
    </tr>
  );
}
