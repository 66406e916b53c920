/** What a quote comes to, as far as its fees are known. */
import { FeeTotal } from "../../../ui/fees/FeeTable";
import type { Quote } from "./useQuote";

export function QuoteTotal({ quote }: { quote: Quote }) {
  return <FeeTotal total={quote.total.amount} known={quote.lines.every(({ amountKnown }) => amountKnown)} />;
}
