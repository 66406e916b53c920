/** What is known of a receipt: no more than stands on it, and what was paid back since. */
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { cents } from "../kit/amounts";
import { exactly } from "../kit/dates";
import { Money } from "../ui/money/Money";
import type { Check } from "./useChecks";
import type { FoundReceipt } from "./verdict";
import { verifyWords } from "./verify.words";

export function SaidOfReceipt({ check, receipt }: { check: Check; receipt: FoundReceipt }) {
  const words = useWords(verifyWords);
  const { language } = useLanguage();
  const { number, issuedAt, total, refunded } = receipt;
  const lines = [
    [words.receipt, number ? <span className="num">{number}</span> : null],
    [words.issued, issuedAt ? exactly(issuedAt, language) : null],
    [words.total, total ? <Money of={total.amount} /> : null],
    [words.paidBack, refunded && cents(refunded.amount) > 0 ? <Money of={refunded.amount} /> : null],
    [words.thisFile, check.name && number ? check.name : null],
  ] as const;
  return (
    <>
      <h3>{receipt.sentence}</h3>
      {receipt.outcome === "UNKNOWN" ? <p className="ti">{words.unknownReceipt}</p> : null}
      <dl className="kv">
        {lines.map(([name, value]) =>
          value ? (
            <div key={name} className="kv-line">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  );
}
