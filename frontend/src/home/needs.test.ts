import { expect, test } from "vitest";
import { needsOf, totalIn, type NeedGroups } from "./needs";
import { homeWords } from "./words";

type Group = NeedGroups["returned"] & NeedGroups["failed"] & NeedGroups["signOff"] & NeedGroups["drafts"];

function group(ids: string[], totalCount = ids.length, actions: string[] = []): Group {
  const node = (id: string) => ({ __typename: "Filing", id, availableActions: actions });
  return { totalCount, edges: ids.map((id) => ({ node: node(id) })) } as unknown as Group;
}

const NONE = group([]);

test("what a page does not show is counted, and said where it is", () => {
  const { groups, count } = needsOf({
    returned: group(["r1"], 21),
    failed: NONE,
    signOff: NONE,
    drafts: group(["d1", "d2"], 78),
  });
  expect(count).toBe(99);
  expect(groups.map(({ rest }) => rest)).toEqual([
    { kind: "returned", count: 20, to: "/filings?with=back" },
    null,
    null,
    { kind: "drafts", count: 76, to: "/filings?with=yours" },
  ]);
});

test("the court's order is kept: the soonest due first", () => {
  const { groups } = needsOf({ returned: group(["b", "a"]), failed: NONE, signOff: NONE, drafts: NONE });
  expect(groups[0]?.filings.map(({ id }) => id)).toEqual(["b", "a"]);
});

test("what others are to sign off is no business of the reader's, nor is the rest of it", () => {
  const others = needsOf({ returned: NONE, failed: NONE, signOff: group(["s"], 30), drafts: NONE });
  expect(others.count).toBe(0);
  const mine = group(["s"], 30, ["APPROVE_SIGN_OFF"]);
  expect(needsOf({ returned: NONE, failed: NONE, signOff: mine, drafts: NONE }).count).toBe(30);
});

test("more than anybody counted is said to be more", () => {
  const drafts = { ...group(["d1", "d2"], 10_000), totalCountCapped: true };
  const { groups, count, capped } = needsOf({ returned: NONE, failed: NONE, signOff: NONE, drafts });
  expect(groups[3]?.rest).toMatchObject({ count: 9998, capped: true });
  const all = { totalCount: count, totalCountCapped: capped };
  expect(homeWords.needs.map((say) => say(all))).toEqual([
    "10,000+ things need you",
    "有10,000+項事務待你處理",
    "有10,000+项事务待你处理",
  ]);
});

test("what is with the court is counted from each of its statuses; one not counted to its end leaves the sum open", () => {
  const counted = (status: "RECEIVED" | "REFERRED" | "DRAFT", count: number, countCapped = false) => ({
    __typename: "FilingCount" as const,
    ...{ status, count, countCapped },
  });
  const counts = [counted("RECEIVED", 3), counted("DRAFT", 9, true), counted("REFERRED", 2)];
  expect(totalIn(["RECEIVED", "REFERRED"], counts)).toEqual({ totalCount: 5, totalCountCapped: false });
  expect(totalIn(["DRAFT", "REFERRED"], counts)).toEqual({ totalCount: 11, totalCountCapped: true });
  expect(totalIn(["DEFERRED"], counts)).toEqual({ totalCount: 0, totalCountCapped: false });
});
