import { expect, test } from "vitest";
import { say } from "../../i18n/words";
import type { FollowedFiling } from "../parts/followedFiling";
import { filingWords } from "../parts/status.words";
import { cardSentence, nextByCard, whyUnreceived } from "./cardSentence";

const words = say(filingWords, "en");
const fee = { id: "L", payable: { amount: "836.00" } };

function byCard(status: string, payment: string): FollowedFiling {
  const paid = { method: "CARD", status: payment, lines: [fee] };
  return { status, submittedAt: "2026-11-20T09:25:07Z", payment: paid } as unknown as FollowedFiling;
}

test("a page that was left is gone back to; one that was seen to is not paid again", () => {
  const waiting = byCard("SUBMITTING", "PENDING");
  expect(cardSentence(words, waiting, false)).toContain("counts as received at 17:25");
  expect(nextByCard(words, waiting, false)).toContain("Pay on the provider’s page");
  expect(cardSentence(words, waiting, true)).toContain("Please do not pay again");
  expect(nextByCard(words, waiting, true)).toContain("counts as received at 17:25");
  expect(nextByCard(words, byCard("RECEIVED", "AUTHORISED"), true)).toBeUndefined();
});

test("what failed says whether it was the card", () => {
  expect(cardSentence(words, byCard("SUBMISSION_FAILED", "DECLINED"), true)).toContain("was declined");
  expect(cardSentence(words, byCard("SUBMISSION_FAILED", "CANCELLED"), true)).toContain("was not paid");
  expect(cardSentence(words, byCard("SUBMISSION_FAILED", "VOIDED"), true)).toBeUndefined();
});

test("what was submitted and is not received says what it waits for", () => {
  expect(whyUnreceived(byCard("SUBMITTING", "PENDING"))).toBe("fee");
  expect(whyUnreceived({ ...byCard("SUBMITTING", "PENDING"), payment: null })).toBe("way");
  expect(whyUnreceived(byCard("SUBMISSION_FAILED", "DECLINED"))).toBe("back");
  expect(whyUnreceived(byCard("DRAFT", "DECLINED"))).toBeUndefined();
});
