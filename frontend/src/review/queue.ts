/** The queue's order on the screen: nothing already there moves under the pointer, and what is next. */

interface Queued {
  id: string;
}

export interface Shown<Row extends Queued> {
  rows: Row[];
  /** Ids that are no longer in the queue and still stand on the screen. */
  gone: ReadonlySet<string>;
  /** How many wait behind "3 new". */
  waiting: number;
}

/** What to show, given what is on the screen and what the court says now. `held`: the reader is at the list. */
export function reconcile<Row extends Queued>(
  order: readonly string[],
  before: ReadonlyMap<string, Row>,
  fresh: readonly Row[],
  held: boolean,
): Shown<Row> {
  if (!held || order.length === 0) return { rows: [...fresh], gone: new Set(), waiting: 0 };
  const now = new Map(fresh.map((row) => [row.id, row]));
  const rows = order.flatMap((id) => now.get(id) ?? before.get(id) ?? []);
  const gone = new Set(order.filter((id) => !now.has(id)));
  const known = new Set(order);
  return { rows, gone, waiting: fresh.filter(({ id }) => !known.has(id)).length };
}

/** The filing to go on with: the next in the queue that nobody else has in hand, from the top after the end. */
export function nextAfter<Row extends Queued & { taken: boolean }>(
  rows: readonly Row[],
  id: string,
): Row | null {
  const at = rows.findIndex((row) => row.id === id);
  const turned = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  return turned.find((row) => !row.taken && row.id !== id) ?? null;
}

export type Age = { unit: "minutes" | "hours" | "days"; count: number; late: boolean } | { unit: "from" };

const MINUTE = 60_000;
const LATE_HOURS = 24;

/** How long a filing has been waiting, from the time that counts; "from" when that is still to come. */
export function ageOf(deemedReceivedAt: string, now: number): Age {
  const minutes = Math.floor((now - new Date(deemedReceivedAt).getTime()) / MINUTE);
  if (minutes < 0) return { unit: "from" };
  if (minutes < 60) return { unit: "minutes", count: minutes, late: false };
  const hours = Math.floor(minutes / 60);
  if (hours < LATE_HOURS) return { unit: "hours", count: hours, late: false };
  return { unit: "days", count: Math.floor(hours / 24), late: true };
}
