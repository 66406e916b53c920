/** The code to show at the counter, for whoever chose to pay there and has not been there yet. */
import { useWords } from "../../i18n/words";
import type { FollowedFiling } from "../parts/followedFiling";
import { counterWords } from "./counter.words";

/** Whether the filing waits for its payer to come to the counter. */
export function waitsAtCounter({ status, payment }: FollowedFiling): boolean {
  return status === "SUBMITTING" && payment?.method === "KIOSK_CASHIER";
}

export function CounterCode({ filing }: { filing: FollowedFiling }) {
  const words = useWords(counterWords);
  const { payment } = filing;
  if (!payment || !waitsAtCounter(filing)) return null;
  return (
    <div className="counter-code">
      <p className="muted">{words.next}</p>
      <p className="sm muted">{words.code}</p>
      <p className="counter-code-number num">{payment.reference}</p>
    </div>
  );
}
