/** Names of people, firms and parties. */
import type { Language } from "./languages";

/** The name in the reader's language, or the one there is. */
export function nameOf(
  named: { nameEn?: string | null; nameZh?: string | null },
  language: Language,
): string {
  return (language === "en" ? named.nameEn || named.nameZh : named.nameZh || named.nameEn) ?? "";
}

/** What telephones and word processors put where an apostrophe was meant. */
const APOSTROPHES = /[\u2018\u2019\u02bc\u02b9\u2032\u00b4\u0060\uff07']/gu;
/** Hyphens, dashes and minus signs, and spaces of every kind: one divides a name as well as the other. */
const DIVIDERS = /[\s\u2010-\u2015\u2212\ufe58\ufe63\uff0d-]+/gu;
/** Marks that are not seen: they come with what is pasted. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** Words without what does not tell them apart: width, case, spaces, typographic twins. */
export const plain = (name: string): string =>
  name
    .replace(/[\t\r\n]/g, " ")
    .replace(UNSEEN, "")
    .replace(APOSTROPHES, "'")
    .normalize("NFKC")
    .toLowerCase()
    .replace(DIVIDERS, " ")
    .trim();

/** Whether two spellings are one name: width, case, spaces and typographic twins do not count. */
export function isSameName(one: string, other: string): boolean {
  return plain(one) !== "" && plain(one) === plain(other);
}

/** Whether what is typed so far can still become the name. */
export function mayBecomeName(typed: string, name: string): boolean {
  return plain(name).startsWith(plain(typed));
}

const BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** "Chrome, Windows" of a user agent; as it stands when it is none we know. */
export function deviceOf(userAgent: string): string {
  const find = (list: typeof BROWSERS) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [find(BROWSERS), find(SYSTEMS)].filter(Boolean).join(", ") || userAgent;
}
