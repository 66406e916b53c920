/** Bars in HTML, so that words keep their size: the largest items of a month. Its figures stand in the table below. */
import { useWords } from "../../i18n/words";
import { decimal } from "../../kit/amounts";
import { Money } from "../../ui/money/Money";
import { Section } from "../../ui/page/Section";
import { monthWords } from "./month.words";
import { barsOf } from "./totals";
import type { FeeTotal } from "./useMonthEnd";

export function MonthChart({ of }: { of: readonly FeeTotal[] }) {
  const words = useWords(monthWords);
  const { bars, others } = barsOf(of);
  const shown = others.count
    ? [...bars, { key: "others", name: words.others(others.count), cents: others.cents }]
    : bars;
  const most = Math.max(1, ...shown.map((bar) => bar.cents));
  return (
    <Section title={words.chart} gap>
      <ul className="month-bars">
        {shown.map((bar, at) => (
          <li key={bar.key} data-first={at === 0 || undefined}>
            <span className="month-bar-name">{bar.name}</span>
            <span className="month-bar" aria-hidden="true">
              <i style={{ inlineSize: `${(100 * bar.cents) / most}%` }} />
            </span>
            <Money of={decimal(bar.cents)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
