/** Who may read a document: the levels, and how they compare. Pure. */

/** Every level, from the widest to the narrowest. */
export const LEVELS = ["PUBLIC_ON_FEE", "PARTIES", "FILER_AND_COURT", "COURT_ONLY"] as const;

export type Level = (typeof LEVELS)[number];

/** Whether fewer people may read at `level` than at `usual`. */
export const isNarrower = (level: Level, usual: Level): boolean =>
  LEVELS.indexOf(level) > LEVELS.indexOf(usual);

/** What the court may set on acceptance: as it is asked, or up to what is usual; the registrar opens it further. */
export const levelsToSet = (asked: Level, usual: Level, registrar: boolean): Level[] =>
  levelsToAskFor(usual).filter((level) => level === asked || registrar || !isNarrower(usual, level));

/** What a filer may ask for: nobody opens to the public what its type is not open for. */
export const levelsToAskFor = (usual: Level): Level[] =>
  LEVELS.filter((level) => level === usual || level !== "PUBLIC_ON_FEE");
