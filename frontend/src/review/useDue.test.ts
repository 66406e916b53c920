import { expect, test } from "vitest";
import { usualDue } from "./useDue";

test("a correction is usually due at the end of the second working day", () => {
  const days = ["2026-11-24T17:30:00+08:00", "2026-11-25T17:30:00+08:00", "2026-11-26T17:30:00+08:00"];
  expect(usualDue(days)).toBe("2026-11-25T17:30:00+08:00");
  expect(usualDue(days.slice(0, 1))).toBe("2026-11-24T17:30:00+08:00");
  expect(usualDue([])).toBeNull();
});
