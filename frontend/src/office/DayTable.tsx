/** What each means came to on a day: what was due, what our ledger has, what the provider says. */
import { read, type FragmentType } from "../gql";
import { useWords } from "../i18n/words";
import { amount, cents, decimal } from "../kit/amounts";
import { meansWords, officeWords } from "./office.words";
import { dayShown } from "./useDays";

type Total = ReturnType<typeof totalsOf>[number];

function totalsOf(of: FragmentType<typeof dayShown>) {
  return read(dayShown, of).totals;
}

/** By how much a means, or one payment, does not agree, in cents: with what is due, or with the provider. */
export function offBy({ due, ledger, provider }: Pick<Total, "due" | "ledger" | "provider">): number {
  const mine = cents(ledger.amount);
  const owed = cents(due.amount) - mine;
  return provider && cents(provider.amount) !== mine ? cents(provider.amount) - mine : owed;
}

export function useMeans() {
  const words = useWords(officeWords);
  const means = useWords(meansWords);
  return ({ method, movement }: Pick<Total, "method" | "movement">) =>
    movement === "PAID_BACK" ? words.refunds(means[method]) : means[method];
}

export function DayTable({ of }: { of: FragmentType<typeof dayShown> }) {
  const words = useWords(officeWords);
  const means = useMeans();
  const totals = totalsOf(of);
  const { providerRead } = read(dayShown, of);
  if (totals.length === 0) return <p className="muted">{words.noMoney}</p>;
  const alone = (total: Total) =>
    total.method === "CARD" && !providerRead ? words.notCompared : words.oursAlone;
  return (
    <div className="tbl-scroll" tabIndex={0} role="region" aria-label={words.byMeans}>
      <table className="fees office-recon">
        <thead>
          <tr>
            <th scope="col">{words.means}</th>
            <th scope="col" className="n">
              {words.payments}
            </th>
            <th scope="col" className="n">{`${words.due} (HK$)`}</th>
            <th scope="col" className="n">
              {words.ledger}
            </th>
            <th scope="col" className="n">
              {words.provider}
            </th>
            <th scope="col" className="n">
              {words.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.map((total) => (
            <tr key={`${total.method}-${total.movement}`}>
              <td>{means(total)}</td>
              <td className="n">{total.payments}</td>
              <td className="n">{amount(total.due.amount)}</td>
              <td className="n">{amount(total.ledger.amount)}</td>
              <td className={total.provider ? "n" : "n office-none"}>
                {total.provider ? amount(total.provider.amount) : alone(total)}
              </td>
              <td className={offBy(total) ? "n office-off" : "n office-agrees"}>
                {offBy(total) ? amount(decimal(offBy(total))) : words.agree}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
