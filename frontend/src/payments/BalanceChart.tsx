/** The balance of an account over its last entries; the table beneath has the figures. */
import { useState } from "react";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { amount, cents, decimal } from "../kit/amounts";
import { date, monthOf, shortDay } from "../kit/dates";
import { StepChart } from "../ui/chart/StepChart";
import type { Entry } from "./EntryRow";
import { paymentsWords } from "./words";

/** "10k" where it is round, else the whole dollars. */
function axis(value: number): string {
  const dollars = Math.round(value / 100);
  return dollars >= 1000 && dollars % 500 === 0 ? `${dollars / 1000}k` : String(dollars);
}

interface Props {
  name: string;
  entries: readonly Entry[];
  minimum: string;
}

export function BalanceChart({ name, entries, minimum }: Props) {
  const words = useWords(paymentsWords);
  const { language } = useLanguage();
  const [now] = useState(() => Date.now());
  const oldest = entries.at(-1);
  const newest = entries[0];
  if (!oldest || !newest || entries.length < 2) return null;
  const steps = [...entries].reverse().map(({ at, balanceAfter }) => ({
    at: Date.parse(at),
    value: cents(balanceAfter.amount),
  }));
  const least = amount(minimum);
  return (
    <section className="chart-part" aria-labelledby="chart-title">
      <div className="sec-h">
        <h2 id="chart-title">{words.chart(date(oldest.at, language), name)}</h2>
        <span className="tail legend" aria-hidden="true">
          <span>
            <i />
            {words.legendBalance}
          </span>
          <span>
            <i className="least" />
            {words.legendMinimum}
          </span>
        </span>
      </div>
      <StepChart
        steps={steps}
        until={now}
        floor={cents(minimum)}
        floorLabel={words.minimumLine(amount(decimal(cents(minimum))).replace(".00", ""))}
        says={words.chartSays(
          date(oldest.at, language),
          amount(oldest.balanceAfter.amount),
          date(new Date(now).toISOString(), language),
          amount(newest.balanceAfter.amount),
          least,
        )}
        label={axis}
        rise={(by) => `+${amount(decimal(by)).replace(".00", "")}`}
        month={(at) => monthOf(at, language)}
        day={(at) => shortDay(at, language)}
      />
    </section>
  );
}
