/** How long is left until a moment, in the largest unit that says it well. */
export type Left = { unit: "minutes" | "hours" | "days"; count: number } | null;

const HOUR = 60;
const DAY = 24 * HOUR;

/** `null` when the time is up. */
export function leftUntil(minutes: number): Left {
  if (minutes < 0) return null;
  if (minutes < 2 * HOUR) return { unit: "minutes", count: minutes };
  if (minutes < 2 * DAY) return { unit: "hours", count: Math.floor(minutes / HOUR) };
  return { unit: "days", count: Math.floor(minutes / DAY) };
}
