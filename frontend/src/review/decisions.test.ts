import { expect, test } from "vitest";
import {
  correctionsOf,
  decidedCount,
  dispositionsOf,
  planOf,
  type Decision,
  type Decisions,
  type Outcome,
} from "./decisions";

const lead = { id: "lead", lead: true };
const exhibit = { id: "exhibit", lead: false };
const order = { id: "order", lead: false };
const all = [lead, exhibit, order];
const needsWords = (code: string) => code === "OTHER";

function decide(outcome: Outcome, reasonCode: string | null = null, message = ""): Decision {
  return { outcome, reasonCode, message };
}
const plan = (decisions: Decisions, documents = all) => planOf(documents, decisions, needsWords);

test("nothing can be completed until every document is decided", () => {
  expect(plan({})).toEqual({ act: "WAIT", missing: { lack: "UNDECIDED", document: lead, place: 1 } });
  expect(plan({ lead: decide("ACCEPT"), order: decide("ACCEPT") })).toEqual({
    act: "WAIT",
    missing: { lack: "UNDECIDED", document: exhibit, place: 2 },
  });
});

test("a return waits for the other documents too: the filer is told everything at once", () => {
  expect(plan({ lead: decide("RETURN", "MISSING_SIGNATURE") })).toMatchObject({
    act: "WAIT",
    missing: { lack: "UNDECIDED", place: 2 },
  });
});

test.each(["RETURN", "REJECT"] as const)(
  "%s needs a reason, and words where the reason asks for them",
  (outcome) => {
    const others = { exhibit: decide("ACCEPT"), order: decide("ACCEPT") };
    expect(plan({ ...others, lead: decide(outcome) })).toMatchObject({ missing: { lack: "REASON" } });
    expect(plan({ ...others, lead: decide(outcome, "OTHER", "  ") })).toMatchObject({
      missing: { lack: "WORDS" },
    });
    expect(plan({ ...others, lead: decide(outcome, "OTHER", "See r. 4.") }).act).not.toBe("WAIT");
    expect(plan({ ...others, lead: decide(outcome, "ILLEGIBLE") }).act).not.toBe("WAIT");
  },
);

test("accepting needs no reason, even after one was chosen for something else", () => {
  expect(plan({ lead: decide("ACCEPT", "OTHER") }, [lead])).toEqual({
    act: "COMPLETE",
    result: "ACCEPTED",
    lost: 0,
  });
});

test("some rejected: accepted in part; all rejected, or the lead: rejected", () => {
  const reject = decide("REJECT", "ILLEGIBLE");
  const accept = decide("ACCEPT");
  expect(plan({ lead: accept, exhibit: reject, order: accept })).toMatchObject({
    result: "PARTIALLY_ACCEPTED",
  });
  expect(plan({ lead: reject, exhibit: reject, order: reject })).toMatchObject({
    result: "REJECTED",
    lost: 0,
  });
  expect(plan({ lead: reject, exhibit: accept, order: accept })).toEqual({
    act: "COMPLETE",
    result: "REJECTED",
    lost: 2,
  });
});

test("any return sends the filing back, rejections and all", () => {
  const decisions = {
    lead: decide("ACCEPT"),
    exhibit: decide("RETURN", "ILLEGIBLE", " Page 4. "),
    order: decide("REJECT", "DUPLICATE_FILING"),
  };
  expect(plan(decisions)).toEqual({ act: "RETURN", rejected: 1 });
  expect(correctionsOf(all, decisions)).toEqual([
    { filingDocumentId: "exhibit", reasonCode: "ILLEGIBLE", message: "Page 4." },
    { filingDocumentId: "order", reasonCode: "DUPLICATE_FILING", message: null },
  ]);
});

test("what is sent says nothing of reasons for what is accepted", () => {
  const decisions = {
    lead: decide("ACCEPT", "ILLEGIBLE", "once"),
    exhibit: decide("REJECT", "OTHER", "Not this case."),
  };
  expect(dispositionsOf([lead, exhibit], decisions)).toEqual([
    { filingDocumentId: "lead", outcome: "ACCEPT", reasonCode: null, message: null },
    { filingDocumentId: "exhibit", outcome: "REJECT", reasonCode: "OTHER", message: "Not this case." },
  ]);
});

test("a document without its reason does not count as decided", () => {
  const decisions = {
    lead: decide("ACCEPT"),
    exhibit: decide("RETURN"),
    order: decide("REJECT", "OTHER", "x"),
  };
  expect(decidedCount(all, decisions, needsWords)).toBe(2);
});

test("another level than the filer asks for waits for its reason, and both are sent", () => {
  const other = { ...decide("ACCEPT"), access: "PARTIES" as const };
  expect(plan({ lead: other }, [lead])).toMatchObject({ missing: { lack: "READERS", place: 1 } });
  expect(plan({ lead: { ...other, accessReason: "  " } }, [lead]).act).toBe("WAIT");
  const explained = { lead: { ...other, accessReason: " The names are public. " } };
  expect(plan(explained, [lead]).act).toBe("COMPLETE");
  expect(dispositionsOf([lead], explained)).toMatchObject([
    { outcome: "ACCEPT", access: "PARTIES", accessReason: "The names are public." },
  ]);
});

test("the level as asked is not sent, nor a reason that was typed before it was chosen again", () => {
  const again = { lead: { ...decide("ACCEPT"), access: null, accessReason: "The names are public." } };
  expect(plan(again, [lead]).act).toBe("COMPLETE");
  expect(dispositionsOf([lead], again)[0]).toStrictEqual({
    ...{ filingDocumentId: "lead", outcome: "ACCEPT", reasonCode: null, message: null },
  });
  const rejected = { lead: { ...decide("REJECT", "ILLEGIBLE"), access: "PARTIES" as const } };
  expect(dispositionsOf([lead], rejected)[0]).not.toHaveProperty("access");
});
