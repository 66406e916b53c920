/** Reasons, and finding one by its words. Pure. */

export interface Reason {
  code: string;
  /** A few words. */
  name: string;
  /** What the filer is told. */
  text: string;
  remedy: "CORRECTABLE" | "NEW_FILING" | "JUDICIAL";
}

/** The reasons that have every word typed, in their name, their text or their code. */
export function matching(reasons: readonly Reason[], typed: string): Reason[] {
  const words = typed
    .toLowerCase()
    .split(/[\s_]+/)
    .filter(Boolean);
  return reasons.filter(({ code, name, text }) => {
    const all = `${name} ${text} ${code.replaceAll("_", " ")}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
