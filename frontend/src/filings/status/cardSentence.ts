/** What a payment by card means for its filing, in one sentence, while or because the court does not have it. Pure. */
import type { Spoken } from "../../i18n/words";
import { amount } from "../../kit/amounts";
import { time } from "../../kit/dates";
import type { FollowedFiling } from "../parts/followedFiling";
import { sumOf } from "../parts/feeLine";
import type { filingWords } from "../parts/status.words";

export function cardSentence(
  words: Spoken<typeof filingWords>,
  { status, payment, submittedAt }: FollowedFiling,
  /** They have done what the provider's page asked. */
  cameBack: boolean,
): string | undefined {
  if (payment?.method !== "CARD") return undefined;
  if (status === "SUBMITTING") {
    const sum = amount(sumOf(payment.lines));
    return cameBack
      ? words.cardUnknown(sum)
      : words.cardSubmitting(sum, submittedAt ? time(submittedAt) : "");
  }
  if (status !== "SUBMISSION_FAILED") return undefined;
  if (payment.status === "DECLINED") return words.cardDeclined;
  // What was held and let go again failed for another reason than the card.
  return payment.status === "VOIDED" ? undefined : words.cardNotPaid;
}

/** What follows while a payment by card is not known to be held. */
export function nextByCard(
  words: Spoken<typeof filingWords>,
  { status, payment, submittedAt }: FollowedFiling,
  cameBack: boolean,
): string | undefined {
  if (payment?.method !== "CARD" || status !== "SUBMITTING") return undefined;
  return cameBack ? words.nextCardUnknown(submittedAt ? time(submittedAt) : "") : words.nextCard;
}

/** Why what was submitted is not received yet, for the five times. */
export function whyUnreceived({ status, payment }: FollowedFiling): "fee" | "way" | "back" | undefined {
  if (status === "SUBMISSION_FAILED") return "back";
  if (status !== "SUBMITTING") return undefined;
  return payment?.method === "CARD" ? "fee" : "way";
}
