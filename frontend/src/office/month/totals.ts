/** Adding up a month's items: for bars by item over all courts, and for a table by court. */
import { cents } from "../../kit/amounts";
import type { FeeTotal } from "./useMonthEnd";

/** How many bars a chart has; what is left is one bar more. */
const BARS = 8;

export interface Bar {
  key: string;
  name: string;
  cents: number;
}

type Summed = Pick<FeeTotal, "code" | "name"> & { amount: { amount: string } };

/** The largest items, all courts together, the largest first; and what the others come to. */
export function barsOf(items: readonly Summed[]): { bars: Bar[]; others: { count: number; cents: number } } {
  const byCode = new Map<string, Bar>();
  for (const each of items) {
    const key = each.code ?? "";
    const before = byCode.get(key)?.cents ?? 0;
    byCode.set(key, { key, name: each.name, cents: before + cents(each.amount.amount) });
  }
  const sorted = [...byCode.values()].sort((a, b) => b.cents - a.cents || a.key.localeCompare(b.key));
  const left = sorted.slice(BARS);
  return {
    bars: sorted.slice(0, BARS),
    others: { count: left.length, cents: left.reduce((sum, each) => sum + each.cents, 0) },
  };
}

/** The items of each court, in the order in which they came, with what the court comes to. */
export function courtsOf<T extends Pick<FeeTotal, "court" | "amount">>(items: readonly T[]) {
  const courts = new Map<string, { key: string; name: string | null; items: T[]; cents: number }>();
  for (const each of items) {
    const key = each.court?.code ?? "";
    const court = courts.get(key) ?? { key, name: each.court?.name ?? null, items: [], cents: 0 };
    court.items.push(each);
    court.cents += cents(each.amount.amount);
    courts.set(key, court);
  }
  return [...courts.values()];
}
