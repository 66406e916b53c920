/** A month by court and item, what each court comes to, and what was paid back apart. */
import { useWords } from "../../i18n/words";
import { amount, cents, decimal } from "../../kit/amounts";
import { Section } from "../../ui/page/Section";
import { monthWords } from "./month.words";
import { courtsOf } from "./totals";
import type { Month } from "./useMonthEnd";

export function MonthTable({ of }: { of: Month }) {
  const words = useWords(monthWords);
  return (
    <Section title={words.table} gap>
      <div className="tbl-scroll" tabIndex={0} role="region" aria-label={words.table}>
        <table className="fees office-recon month-table">
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              <th scope="col" className="n">
                {words.number}
              </th>
              <th scope="col" className="n">
                {words.amount}
              </th>
            </tr>
          </thead>
          {courtsOf(of.items).map((court) => (
            <tbody key={court.key}>
              <tr className="month-court">
                <th scope="rowgroup" colSpan={2}>
                  {court.name ?? words.noCourt}
                </th>
                <td className="n">{amount(decimal(court.cents))}</td>
              </tr>
              {court.items.map((each) => (
                <tr key={each.code}>
                  <td>{each.name}</td>
                  <td className="n">{each.number}</td>
                  <td className="n">{amount(each.amount.amount)}</td>
                </tr>
              ))}
            </tbody>
          ))}
          <Foot of={of} />
        </table>
      </div>
      <p className="footnote">{words.inHkd}</p>
    </Section>
  );
}

function Foot({ of }: { of: Month }) {
  const words = useWords(monthWords);
  const net = cents(of.captured.amount) - cents(of.refunded.amount);
  const sum = (items: readonly { number: number }[]) => items.reduce((all, each) => all + each.number, 0);
  return (
    <tfoot>
      <tr>
        <th scope="row">{words.all}</th>
        <td className="n">{sum(of.items)}</td>
        <td className="n">{amount(of.captured.amount)}</td>
      </tr>
      {of.refunds.map((each) => (
        <tr key={each.court?.code ?? ""}>
          <td>{`${words.refunds}: ${each.court?.name ?? words.noCourt}`}</td>
          <td className="n">{each.number}</td>
          <td className="n">{amount(`-${each.amount.amount}`)}</td>
        </tr>
      ))}
      <tr>
        <th scope="row" colSpan={2}>
          {words.net}
        </th>
        <td className="n">{amount(decimal(net))}</td>
      </tr>
    </tfoot>
  );
}
