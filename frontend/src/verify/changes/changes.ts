/** What may be said of a copy that is not as sealed, page by page; `documents/altered.py` says the same of the same files. */
export type Change =
  | { kind: "PAGE_ADDED" | "PAGE_MISSING" | "LOOKS"; page: number }
  | { kind: "WORDS"; page: number; was: string; now: string }
  | { kind: "NOTES"; page: number; was: number; now: number }
  /** Pages from this one on were compared by their words alone: there are so many. */
  | { kind: "NOT_LOOKED_AT"; page: number };

/** What a page says, and how many notes and fields of a form stand on it. */
export interface PageSaid {
  words: readonly string[];
  notes: number;
}

/** Two pages that are one and the same, by where they stand in each, counted from 0. */
export interface Pair {
  was: number;
  now: number;
}
