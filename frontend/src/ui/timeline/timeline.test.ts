import { FileText } from "lucide-react";
import { expect, test } from "vitest";
import { byDay } from "./Timeline";

const event = (key: string, at: string) => ({ key, at, icon: FileText, title: key });

test("events of one court day stand together, in the order given", () => {
  const days = byDay([
    event("c", "2026-11-20T16:30:00Z"),
    event("b", "2026-11-20T15:59:00Z"),
    event("a", "2026-11-19T16:00:00Z"),
  ]);
  expect(days.map((day) => [day.key, day.events.map((each) => each.key)])).toEqual([
    ["2026-11-21", ["c"]],
    ["2026-11-20", ["b", "a"]],
  ]);
});
