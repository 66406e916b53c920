/** The tills of a day, one to a line: what each took by means, and how its drawer stands. */
import { Link } from "wouter";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { amount, cents, decimal } from "../../kit/amounts";
import { nameOf } from "../../kit/names";
import { tillStateWords, tillWords } from "./tills.words";
import type { Till } from "./useTills";

const SUMS = ["cash", "cheques", "cards", "taken"] as const;

export function TillTable({ of, chosen, day }: { of: readonly Till[]; chosen?: string; day: string }) {
  const words = useWords(tillWords);
  return (
    <div className="tbl-scroll" tabIndex={0} role="region" aria-label={words.title}>
      <table className="fees tills">
        <thead>
          <tr>
            <th scope="col">{words.till}</th>
            <th scope="col" className="n">
              {words.receipts}
            </th>
            {SUMS.map((each) => (
              <th key={each} scope="col" className="n">
                {words[each]}
              </th>
            ))}
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((each) => (
            <Line key={each.id} of={each} day={day} isChosen={each.id === chosen} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{words.all}</td>
            <td className="n">{of.reduce((sum, each) => sum + each.takings, 0)}</td>
            {SUMS.map((each) => (
              <td key={each} className="n">
                {amount(decimal(of.reduce((sum, till) => sum + cents(till[each].amount), 0)))}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Line({ of, day, isChosen }: { of: Till; day: string; isChosen: boolean }) {
  const words = useWords(tillWords);
  const { language } = useLanguage();
  return (
    <tr className={isChosen ? "till-chosen" : undefined}>
      <td>
        <Link href={`/tills/${of.id}?day=${day}`} aria-current={isChosen ? "true" : undefined}>
          {of.counter}
        </Link>
        <div className="xs muted">{of.cashier ? nameOf(of.cashier, language) : words.somebody}</div>
      </td>
      <td className="n">{of.takings}</td>
      {SUMS.map((each) => (
        <td key={each} className="n">
          {amount(of[each].amount)}
        </td>
      ))}
      <td>
        <TillStatus of={of} />
      </td>
    </tr>
  );
}

/** Where a till stands, and whether its drawer agrees once it was counted. */
export function TillStatus({ of }: { of: Till }) {
  const words = useWords(tillWords);
  const states = useWords(tillStateWords);
  const off = of.difference ? cents(of.difference.amount) : 0;
  const size = amount(decimal(Math.abs(off)));
  const drawer = off < 0 ? words.short(size) : off > 0 ? words.over(size) : words.agrees;
  return (
    <span className="till-status" data-state={off ? "OFF" : of.state}>
      {of.difference ? `${drawer}, ` : ""}
      {states[of.state]}
    </span>
  );
}
