/** Names of people, firms and parties. */
import type { Language } from "./languages";

/** The name in the reader's language, or the one there is. */
export function nameOf(
  named: { nameEn?: string | null; nameZh?: string | null },
  language: Language,
): string {
  return (language === "en" ? named.nameEn || named.nameZh : named.nameZh || named.nameEn) ?? "";
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
