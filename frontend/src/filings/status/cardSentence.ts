/** What a payment by card means for its filing, in one sentence, while or because the court does not have it. Pure. */
import type { Spoken } from "../../i18n/words";
import { amount } from "../../kit/amounts";
import type { FollowedFiling } from "../parts/followedFiling";
import { sumOf } from "../parts/feeLine";
import type { filingWords } from "../parts/status.words";

export function cardSentence(
  words: Spoken<typeof filingWords>,
  { status, payment }: FollowedFiling,
): string | undefined {
  if (payment?.method !== "CARD") return undefined;
  if (status === "SUBMITTING") return words.cardSubmitting(amount(sumOf(payment.lines)));
  if (status !== "SUBMISSION_FAILED") return undefined;
  return payment.status === "DECLINED" ? words.cardDeclined : words.cardNotPaid;
}
