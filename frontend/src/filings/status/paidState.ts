/** How far a payment by card is, as the four steps of its page: sent, the payer and their bank, held, received. Pure. */
import type { FollowedFiling } from "../parts/followedFiling";

type Payment = NonNullable<FollowedFiling["payment"]>;
export type Paid = "waiting" | "unknown" | "held" | "declined" | "expired";

const BEGUN: ReadonlySet<Payment["status"]> = new Set(["INITIATED", "PENDING"]);
const HELD: ReadonlySet<Payment["status"]> = new Set(["AUTHORISED", "CAPTURING", "CAPTURED", "SETTLED"]);
const REFUSED: ReadonlySet<Payment["status"]> = new Set(["DECLINED", "FAILED"]);

/** What is known of a payment by card; undefined where its steps say nothing any more. */
export function paidState({ status, askedInVain }: Payment, cameBack: boolean): Paid | undefined {
  if (BEGUN.has(status)) return cameBack || askedInVain ? "unknown" : "waiting";
  if (HELD.has(status)) return "held";
  if (REFUSED.has(status)) return "declined";
  return status === "CANCELLED" ? "expired" : undefined;
}

/** The steps in place of the five times: until the filing is received, and for whoever comes back from paying. */
export function showsPaidSteps({ status, payment, receivedAt }: FollowedFiling, cameBack: boolean): boolean {
  if (payment?.method !== "CARD") return false;
  if (receivedAt) return cameBack && HELD.has(payment.status);
  return status === "SUBMITTING" || status === "SUBMISSION_FAILED";
}
