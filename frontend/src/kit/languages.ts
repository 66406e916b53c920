/** The languages people read the interface in. */

export type Language = "en" | "zh-Hant" | "zh-Hans";
export const LANGUAGES: readonly Language[] = ["en", "zh-Hant", "zh-Hans"];
