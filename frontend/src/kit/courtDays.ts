/** Days of the court as what is asked for by them: from the first instant of one to the last of another. Pure. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day that was given, such as 2026-11-28; empty if it is none. */
export const dayOf = (given: string | null) => (given && DAY.test(given) ? given : "");

/** The first instant of a day, in court time; undefined for none. */
export const beginOf = (day: string) => (day ? `${day}T00:00:00+08:00` : undefined);

/** The first instant of the day after; undefined for none. */
export function endOf(day: string): string | undefined {
  if (!day) return undefined;
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
  return beginOf(next.toISOString().slice(0, 10));
}
