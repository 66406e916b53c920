import { expect, test } from "vitest";
import { say } from "../i18n/words";
import { LANGUAGES } from "../kit/languages";
import { clockAt, clockSentence, type Clock } from "./RegistryClock";
import { clockWords, officeClockWords } from "./clock.words";

// Friday 20 November 2026 in Hong Kong; the registry closes at 17:30.
const at = (time: string) => Date.parse(`2026-11-20T${time}:00+08:00`);
const open: Clock = {
  now: "2026-11-20T09:00:00+08:00",
  state: "OPEN",
  closesAt: "2026-11-20T17:30:00+08:00",
};

test.each([
  ["16:30", "open", "OPEN", 60],
  ["16:31", "closing", "CLOSING", 59],
  ["17:30", "closing", "CLOSING", 0],
  ["17:31", "closed", "CLOSED", -1],
])("at %s the lamp is %s", (time, lamp, state, left) => {
  expect(clockAt(open, at(time))).toEqual({ lamp, state, left });
});

test("a declared closure is amber, however long the day still is", () => {
  expect(clockAt({ ...open, state: "CLOSURE" }, at("10:00")).lamp).toBe("closing");
});

test("what it says is exact in each language", () => {
  const closed: Clock = { ...open, state: "CLOSED", closesAt: null, opensAt: "2026-11-23T08:45:00+08:00" };
  expect(clockSentence(say(clockWords, "en"), open, at("17:12"), "")).toBe("Registry closes in 18 min");
  expect(clockSentence(say(clockWords, "zh-Hant"), open, at("17:12"), "")).toContain("18");
  expect(clockSentence(say(clockWords, "en"), closed, at("18:00"), "Mon 23 Nov")).toContain(
    "Mon 23 Nov 08:45",
  );
});

test("the office is not told that it can still file, in any language or state", () => {
  const closed: Clock = { ...open, state: "CLOSED", closesAt: null, opensAt: "2026-11-23T08:45:00+08:00" };
  const unknown: Clock = { ...closed, opensAt: null };
  for (const language of LANGUAGES) {
    const words = say(officeClockWords, language);
    const said = [closed, unknown, { ...open, state: "CLOSURE" as const }].map((clock) =>
      clockSentence(words, clock, at("18:00"), "Mon 23 Nov"),
    );
    expect(said.join(" ")).not.toMatch(/You|file|你|呈交/);
  }
  expect(clockSentence(say(officeClockWords, "en"), closed, at("18:00"), "Mon 23 Nov")).toBe(
    "Closed. Opens Mon 23 Nov 08:45",
  );
});
