/** How long is left until a moment: minutes when it is near, hours on its day, else days of the calendar. */
import { courtParts, minutesBetween, sameCourtDay } from "../kit/dates";

export type Left = { unit: "minutes" | "hours" | "days"; count: number } | null;

const HOUR = 60;
const DAY_MS = 86_400_000;

function dayNumber(at: string | number): number {
  const { year, month, day } = courtParts(at);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** `null` when the time is up. */
export function leftUntil(now: string | number, due: string): Left {
  const minutes = minutesBetween(now, due);
  if (minutes < 0) return null;
  if (minutes < 2 * HOUR) return { unit: "minutes", count: minutes };
  if (sameCourtDay(now, due)) return { unit: "hours", count: Math.floor(minutes / HOUR) };
  return { unit: "days", count: dayNumber(due) - dayNumber(now) };
}
