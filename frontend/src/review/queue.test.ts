import { expect, test } from "vitest";
import { ageOf, nextAfter, reconcile } from "./queue";

const row = (id: string, taken = false) => ({ id, taken });
const of = (...ids: string[]) => new Map(ids.map((id) => [id, row(id)]));

test("while nobody is at the list, it is what the court says", () => {
  const shown = reconcile(["a", "b"], of("a", "b"), [row("n"), row("a")], false);
  expect(shown).toEqual({ rows: [row("n"), row("a")], gone: new Set(), waiting: 0 });
});

test("while the reader is at the list, nothing in it moves: new ones wait, those that left stay marked", () => {
  const shown = reconcile(["a", "b", "c"], of("a", "b", "c"), [row("n"), row("c", true), row("a")], true);
  expect(shown.rows.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(shown.rows[2]?.taken).toBe(true);
  expect(shown.gone).toEqual(new Set(["b"]));
  expect(shown.waiting).toBe(1);
});

test("an empty list has nothing to keep still", () => {
  expect(reconcile([], of(), [row("a")], true).rows).toEqual([row("a")]);
});

test("the next filing is the one below that nobody else has, then from the top", () => {
  const rows = [row("a"), row("b"), row("c", true), row("d")];
  expect(nextAfter(rows, "b")?.id).toBe("d");
  expect(nextAfter(rows, "d")?.id).toBe("a");
  expect(nextAfter(rows, "gone")?.id).toBe("a");
  expect(nextAfter([row("a"), row("c", true)], "a")).toBeNull();
});

test("age runs from the time that counts, and is late after a day", () => {
  const now = Date.parse("2026-11-23T09:14:00+08:00");
  expect(ageOf("2026-11-23T08:45:00+08:00", now)).toEqual({ unit: "minutes", count: 29, late: false });
  expect(ageOf("2026-11-23T05:00:00+08:00", now)).toEqual({ unit: "hours", count: 4, late: false });
  expect(ageOf("2026-11-22T09:00:00+08:00", now)).toEqual({ unit: "days", count: 1, late: true });
  expect(ageOf("2026-11-24T08:45:00+08:00", now)).toEqual({ unit: "from" });
});
