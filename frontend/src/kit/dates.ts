/** Court time in words: 24 hours, day before date, the year only when it is not this year. Asia/Hong_Kong always. */
import type { Language } from "./languages";

const ZONE = "Asia/Hong_Kong";
const LOCALE: Record<Language, string> = { en: "en-GB", "zh-Hant": "zh-Hant-HK", "zh-Hans": "zh-Hans-CN" };
const MINUTE = 60_000;

type Instant = string | number | Date;

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(LOCALE[language], { timeZone: ZONE, ...options });
    formats.set(key, made);
  }
  return made;
}

/** A bare date ("2026-11-23") is that day in court time, whatever the reader's own zone. */
function instant(at: Instant): Date {
  return typeof at === "string" && /^\d{4}-\d\d-\d\d$/.test(at)
    ? new Date(`${at}T00:00:00+08:00`)
    : new Date(at);
}

export function courtParts(at: Instant): Parts {
  const shifted = new Date(instant(at).getTime() + 8 * 60 * MINUTE);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/** The court's day as a bare date: "2026-11-23". */
export function courtDay(at: Instant): string {
  const { year, month, day } = courtParts(at);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** "17:42" */
export function time(at: Instant): string {
  const { hour, minute } = courtParts(at);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** "Fri 20 Nov" / "11月20日（五）", with the year when it is not that of `now`. */
export function shortDay(at: Instant, language: Language, now: Instant = Date.now()): string {
  const { year, month, day } = courtParts(at);
  const otherYear = courtParts(now).year !== year;
  if (language === "en") {
    const text = format(language, { weekday: "short", day: "numeric", month: "short" }).format(instant(at));
    const plain = text.replace(",", "").replace("Sept", "Sep");
    return otherYear ? `${plain} ${year}` : plain;
  }
  const weekday = weekdayInitial(at, language);
  return `${otherYear ? `${year}年` : ""}${month}月${day}日（${weekday}）`;
}

/** "Mon 08:45" / "週一08:45", for a moment within the next days. */
export function weekdayAndTime(at: Instant, language: Language): string {
  const weekday = format(language, { weekday: "short" }).format(instant(at));
  return language === "en" ? `${weekday} ${time(at)}` : `${weekday}${time(at)}`;
}

/** "F" / "五" */
export function weekdayInitial(at: Instant, language: Language): string {
  return format(language, { weekday: "narrow" }).format(instant(at));
}

/** "Friday 20 November 2026" / "2026年11月20日（星期五）"; without the year in which `now` is. */
export function longDay(at: Instant, language: Language, now?: Instant): string {
  const { year, month, day } = courtParts(at);
  const thisYear = now !== undefined && courtParts(now).year === year;
  if (language === "en") {
    const text = format(language, { weekday: "long", day: "numeric", month: "long" }).format(instant(at));
    return `${text.replace(",", "")}${thisYear ? "" : ` ${year}`}`;
  }
  const weekday = format(language, { weekday: "long" }).format(instant(at));
  return `${thisYear ? "" : `${year}年`}${month}月${day}日（${weekday}）`;
}

/** "Friday 20 November" / "11月20日（星期五）", with the year when it is not that of `now`: for sentences. */
export function spokenDay(at: Instant, language: Language, now: Instant = Date.now()): string {
  return longDay(at, language, now);
}

/** "23 Nov 2026" / "2026年11月23日" */
export function date(at: Instant, language: Language): string {
  const { year, month, day } = courtParts(at);
  if (language !== "en") return `${year}年${month}月${day}日`;
  return format(language, { day: "numeric", month: "short", year: "numeric" })
    .format(instant(at))
    .replace("Sept", "Sep");
}

/** "Nov" / "11月" */
export function monthOf(at: Instant, language: Language): string {
  if (language !== "en") return `${courtParts(at).month}月`;
  return format(language, { month: "short" }).format(instant(at)).replace("Sept", "Sep");
}

/** "November 2026" / "2026年11月" */
export function monthAndYear(at: Instant, language: Language): string {
  const { year, month } = courtParts(at);
  if (language !== "en") return `${year}年${month}月`;
  return format(language, { month: "long", year: "numeric" }).format(instant(at));
}

/** "Fri 20 Nov, 17:42" / "11月20日（五）17:42": the bracket is as wide as a space needs to be. */
export function dayAndTime(at: Instant, language: Language, now: Instant = Date.now()): string {
  const day = shortDay(at, language, now);
  return language === "en" ? `${day}, ${time(at)}` : `${day}${time(at)}`;
}

/** "Friday 20 November 17:42" / "11月20日（星期五）17:42": for sentences. */
export function spokenDayAndTime(at: Instant, language: Language, now: Instant = Date.now()): string {
  const day = spokenDay(at, language, now);
  return language === "en" ? `${day} ${time(at)}` : `${day}${time(at)}`;
}

/** "9 Nov 2026 16:04:12" / "2026年11月9日16:04:12": for what has to be told apart for ever. */
export function exactly(at: Instant, language: Language): string {
  const seconds = String(instant(at).getUTCSeconds()).padStart(2, "0");
  return `${date(at, language)}${language === "en" ? " " : ""}${time(at)}:${seconds}`;
}

export function sameCourtDay(one: Instant, other: Instant): boolean {
  const [a, b] = [courtParts(one), courtParts(other)];
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** Whole minutes from `from` to `to`, rounded down; negative when it is past. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.floor((instant(to).getTime() - instant(from).getTime()) / MINUTE);
}
