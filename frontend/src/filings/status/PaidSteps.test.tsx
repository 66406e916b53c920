/** The four steps of a payment by card: what each state says, and when they stand in place of the five times. */
import { screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { lawyer } from "../../test/filings";
import { SchemaCourt } from "../../test/schemaCourt";
import { show } from "../../test/show";
import type { FollowedFiling } from "../parts/followedFiling";
import { PaidSteps } from "./PaidSteps";
import { showsPaidSteps } from "./paidState";

afterEach(() => vi.unstubAllGlobals());

function byCard(status: string, payment: string, more: object = {}, receivedAt: string | null = null) {
  const paid = {
    ...{ method: "CARD", status: payment, reference: "CP-26-000001", createdAt: "2026-11-24T08:30:12Z" },
    ...{ lines: [{ id: "L", payable: { amount: "504.00" } }], answeredAt: null, refusal: null },
    ...{ askedInVain: 0, askedNextAt: null },
    ...more,
  };
  return { status, receivedAt, payment: paid } as unknown as FollowedFiling;
}

async function steps(filing: FollowedFiling, cameBack: boolean) {
  new SchemaCourt({ viewer: lawyer });
  show(() => <PaidSteps filing={filing} cameBack={cameBack} />, "/f", "/f");
  const items = await screen.findAllByRole("listitem");
  return items.map((item) => item.textContent);
}

const answered = { answeredAt: "2026-11-24T08:30:51Z" };

test("held, the time of receipt is the last step", async () => {
  const [sent, , held, received] = await steps(
    byCard("RECEIVED", "AUTHORISED", answered, "2026-11-24T08:30:52Z"),
    true,
  );
  expect(sent).toContain("16:30:12HK$504.00");
  expect(held).toContain("16:30:51Our reference CP-26-000001");
  expect(received).toContain("16:30:52Our server had all of it");
});

test("declined, the bank's word is in ours, and one that is not known is not guessed at", async () => {
  const [, , why] = await steps(
    byCard("SUBMISSION_FAILED", "DECLINED", { ...answered, refusal: "insufficient_funds" }),
    true,
  );
  expect(why).toContain("not enough credit");
});

test("a word that we do not know is not shown", async () => {
  const filing = byCard("SUBMISSION_FAILED", "DECLINED", { ...answered, refusal: "toString" });
  expect((await steps(filing, true))[2]).toContain("We were not told why.");
});

test("not known is hatched, says how often it was asked, and how it can end", async () => {
  const waits = { askedInVain: 4, askedNextAt: "2026-11-24T08:33:30Z" };
  const [, , asked, received] = await steps(byCard("SUBMITTING", "PENDING", waits), false);
  expect(asked).toContain("Asked 4 times without an answer. Next at 16:33:30.");
  expect(received).toContain("When it is known");
  expect(screen.getByRole("heading", { name: "How it can end" })).toBeVisible();
});

test("a page that was left waits for its payer, and one whose time is over says so", async () => {
  expect((await steps(byCard("SUBMITTING", "PENDING"), false))[1]).toContain("Waiting for you");
  expect(screen.queryByRole("heading", { name: "How it can end" })).toBeNull();
});

test("one whose time is over says so", async () => {
  const over = { ...answered, refusal: "nobody_paid_in_time" };
  expect((await steps(byCard("SUBMISSION_FAILED", "CANCELLED", over), false))[2]).toContain(
    "Nobody paid in the time",
  );
});

test("they stand there until the filing is received, and for whoever comes back from paying", () => {
  expect(showsPaidSteps(byCard("SUBMITTING", "PENDING"), false)).toBe(true);
  expect(showsPaidSteps(byCard("SUBMISSION_FAILED", "DECLINED"), false)).toBe(true);
  const received = byCard("RECEIVED", "AUTHORISED", answered, "2026-11-24T08:30:52Z");
  expect([showsPaidSteps(received, true), showsPaidSteps(received, false)]).toEqual([true, false]);
  expect(showsPaidSteps({ ...received, payment: null }, true)).toBe(false);
});
