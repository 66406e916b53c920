/** One refund: why, of what payment, what it posts, and what its reader may decide. */
import { read, type FragmentType } from "../../gql";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { amount } from "../../kit/amounts";
import { nameOf } from "../../kit/names";
import { Money } from "../../ui/money/Money";
import { LoadError } from "../../ui/page/LoadError";
import { Skeleton } from "../../ui/page/Skeleton";
import { When } from "../../ui/when/When";
import { RefundActs } from "./RefundActs";
import { refundStatusWords, refundWords } from "./refunds.words";
import { refundShown, type useRefundInHand } from "./useRefunds";

interface Props {
  of: ReturnType<typeof useRefundInHand>;
  onChange: () => void;
}

export function RefundPanel({ of, onChange }: Props) {
  const words = useWords(refundWords);
  const { id, found, isKnown, error, again } = of;
  return (
    <aside className="refund-panel" aria-label={words.refund}>
      {!id ? (
        <p className="muted">{words.choose}</p>
      ) : found ? (
        <Shown of={found} onChange={onChange} />
      ) : error ? (
        <LoadError onRetry={again} />
      ) : isKnown ? (
        <p className="muted">{words.gone}</p>
      ) : (
        <Skeleton lines={6} />
      )}
    </aside>
  );
}

function Shown({ of, onChange }: { of: FragmentType<typeof refundShown>; onChange: () => void }) {
  const words = useWords(refundWords);
  const statuses = useWords(refundStatusWords);
  const { language } = useLanguage();
  const refund = read(refundShown, of);
  const { payment, askedBy, decidedBy, decidedAt } = refund;
  return (
    <>
      <p className="refund-over">
        <span className="xs muted">{refund.reference}</span>
        <span className="refund-status" data-status={refund.status}>
          {statuses[refund.status]}
        </span>
      </p>
      <h2>
        <Money of={refund.amount.amount} />
      </h2>
      <dl className="kv">
        <dt>{words.payment}</dt>
        <dd>{payment.reference}</dd>
        <dt>{words.taken}</dt>
        <dd>
          <Money of={payment.captured.amount} />
        </dd>
        <dt>{words.paidBack}</dt>
        <dd>
          <Money of={payment.refunded.amount} />
        </dd>
      </dl>
      <h3>{words.why}</h3>
      <p className="refund-why">{refund.reason}</p>
      <p className="xs muted">
        {words.askedBy(askedBy ? nameOf(askedBy, language) : words.somebody)}, <When at={refund.askedAt} />
      </p>
      {decidedAt ? (
        <p className="xs muted">
          {words.decidedBy(decidedBy ? nameOf(decidedBy, language) : words.somebody)}, <When at={decidedAt} />
        </p>
      ) : null}
      {refund.note ? <p className="refund-why">{refund.note}</p> : null}
      <Posts cents={refund.amount.amount} byCard={payment.method === "CARD"} />
      <RefundActs of={refund} onChange={onChange} />
    </>
  );
}

/** Debit and credit, before anybody approves. */
function Posts({ cents: sum, byCard }: { cents: string; byCard: boolean }) {
  const words = useWords(refundWords);
  return (
    <>
      <h3 id="refund-posts">{words.posts}</h3>
      <table className="fees" aria-labelledby="refund-posts">
        <thead>
          <tr>
            <th scope="col">{words.account}</th>
            <th scope="col" className="n">
              {words.debit}
            </th>
            <th scope="col" className="n">
              {words.credit}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{words.fees}</td>
            <td className="n">{amount(sum)}</td>
            <td className="n" />
          </tr>
          <tr>
            <td>{byCard ? words.cardClearing : words.depositAccount}</td>
            <td className="n" />
            <td className="n">{amount(sum)}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}
