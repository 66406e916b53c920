/** What has become of a payment, in one word; its colour says in whose hands the money is. */
import { useWords } from "../i18n/words";
import { paymentStateWords } from "./state.words";

type State = keyof typeof paymentStateWords;

const FAMILY: Record<State, "yours" | "court" | "done" | "refused"> = {
  INITIATED: "court",
  PENDING: "court",
  AUTHORISED: "court",
  CAPTURING: "court",
  CAPTURED: "done",
  SETTLED: "done",
  DECLINED: "refused",
  FAILED: "refused",
  CANCELLED: "yours",
  VOIDED: "yours",
  AUTHORISATION_EXPIRED: "yours",
  PARTIALLY_REFUNDED: "done",
  REFUNDED: "done",
  CHARGED_BACK: "refused",
};

/** Released, cancelled or never taken: the sum is struck through. */
export function isReleased(state: State): boolean {
  return FAMILY[state] === "yours" || state === "DECLINED" || state === "FAILED";
}

export function PaymentState({ state }: { state: State }) {
  const words = useWords(paymentStateWords);
  return (
    <span className="status plain" data-f={FAMILY[state]}>
      {words[state]}
    </span>
  );
}
