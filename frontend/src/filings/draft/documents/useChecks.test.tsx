/** The court says that a check is over before the document is there: the page asks again until it has it. */
import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { EditedDocument } from "../filing";
import { rowsOf } from "./rows";
import { useChecks } from "./useChecks";

function checked(status: string, document: { id: string; pages: number } | null) {
  const paper = { id: "a", position: 1, title: "Writ", findings: [], document };
  const upload = { id: "u", status, offset: "1", size: "1" };
  return rowsOf([{ ...paper, upload } as unknown as EditedDocument], []);
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("an event that came before its document leaves no row without its number of pages", () => {
  const ask = vi.fn();
  const hook = renderHook((rows: ReturnType<typeof checked>) => useChecks(rows, ask), {
    initialProps: checked("SCANNING", null),
  });
  hook.rerender(checked("CLEAN", null));
  expect(ask).toHaveBeenCalledTimes(1);
  // What it was answered had no document yet.
  vi.advanceTimersByTime(60_000);
  const asked = ask.mock.calls.length;
  expect(asked).toBeGreaterThan(2);
  hook.rerender(checked("CLEAN", { id: "d", pages: 3 }));
  vi.advanceTimersByTime(60_000);
  expect(ask).toHaveBeenCalledTimes(asked);
});
