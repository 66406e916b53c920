import { expect, test } from "vitest";
import {
  courtDay,
  date,
  dayAndTime,
  exactly,
  longDay,
  sameCourtDay,
  shortDay,
  spokenDay,
  spokenDayAndTime,
  time,
} from "./dates";

const FRIDAY = "2026-11-20T09:42:00Z";

test("times are those of the court, wherever the reader is", () => {
  expect(time(FRIDAY)).toBe("17:42");
  expect(time("2026-11-20T16:30:00Z")).toBe("00:30");
});

test("the court's day begins at its midnight", () => {
  expect(courtDay("2026-11-30T15:59:59Z")).toBe("2026-11-30");
  expect(courtDay("2026-11-30T16:00:00Z")).toBe("2026-12-01");
});

test("a day goes before its date, without the year in its own year", () => {
  expect(shortDay(FRIDAY, "en", "2026-01-01")).toBe("Fri 20 Nov");
  expect(shortDay(FRIDAY, "en", "2027-01-02")).toBe("Fri 20 Nov 2026");
  expect(shortDay(FRIDAY, "zh-Hant", "2026-01-01")).toBe("11月20日（五）");
});

test("long days and dates", () => {
  expect(longDay(FRIDAY, "en")).toBe("Friday 20 November 2026");
  expect(longDay(FRIDAY, "zh-Hant")).toBe("2026年11月20日（星期五）");
  expect(spokenDay(FRIDAY, "en", "2026-01-01")).toBe("Friday 20 November");
  expect(spokenDay(FRIDAY, "en", "2027-01-01")).toBe("Friday 20 November 2026");
  expect(date("2026-11-23", "en")).toBe("23 Nov 2026");
  expect(date("2026-11-23", "zh-Hans")).toBe("2026年11月23日");
  expect(dayAndTime(FRIDAY, "en", "2026-01-01")).toBe("Fri 20 Nov, 17:42");
  expect(dayAndTime(FRIDAY, "zh-Hant", "2026-01-01")).toBe("11月20日（五）17:42");
  expect(spokenDayAndTime(FRIDAY, "en", "2026-01-01")).toBe("Friday 20 November 17:42");
  expect(spokenDayAndTime(FRIDAY, "zh-Hant", "2026-01-01")).toBe("11月20日（星期五）17:42");
  expect(exactly(FRIDAY, "en")).toMatch(/^20 Nov 2026 17:42:\d\d$/);
});

test("a court day begins at midnight in Hong Kong", () => {
  expect(sameCourtDay("2026-11-20T15:59:00Z", FRIDAY)).toBe(true);
  expect(sameCourtDay("2026-11-20T16:00:00Z", FRIDAY)).toBe(false);
});
