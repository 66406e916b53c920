import { beforeEach, expect, test } from "vitest";
import type { EditedDocument } from "./filing";
import { faultsOf } from "./faults";
import { pendingOf } from "./submit/useSubmit";

const documents = [
  { id: "b", position: 2 },
  { id: "a", position: 1 },
] as unknown as EditedDocument[];

beforeEach(() => sessionStorage.clear());

test("each fault leads to its control", () => {
  const fields = [
    { path: ["documents", "1"], message: "not ready" },
    { path: ["documents"], message: "no lead" },
    { path: ["input", "urgentReason"], message: "why" },
    { path: ["parties", "0"], message: "name" },
    { path: ["elsewhere"], message: "other" },
  ];
  expect(faultsOf({ message: "no", fields }, documents).map(({ field }) => field)).toEqual([
    "document-b",
    "filing-documents",
    "filing-urgentReason",
    "filing-party-0-nameEn",
    undefined,
  ]);
});

test("a problem without fields is said as it is", () => {
  expect(faultsOf({ message: "The fee changed.", fields: [] }, documents)).toEqual([
    { message: "The fee changed." },
  ]);
});

test("what was not answered is sent again word for word", () => {
  const first = pendingOf("k", { quoteId: "q1", paymentMethod: "DEPOSIT_ACCOUNT" });
  const second = pendingOf("k", { quoteId: "q2", paymentMethod: "DEPOSIT_ACCOUNT" });
  expect(second).toEqual(first);
  sessionStorage.clear();
  const third = pendingOf("k", { quoteId: "q2", paymentMethod: "DEPOSIT_ACCOUNT" });
  expect(third.idempotencyKey).not.toBe(first.idempotencyKey);
  expect(third.quoteId).toBe("q2");
});
