/** What a strip of days shows: each day once, a run of vacation as one piece, and a gap where days are not told. */

export interface StripDay {
  date: string;
  /** Its number, if it was counted. */
  number?: number | null;
  /** Why it was left out or passed over; absent if it was not. */
  leftOutBecause?: string | null;
  /** Whether it is one of a vacation, which is shown folded. */
  vacation?: boolean;
}

export type Piece =
  | { kind: "day"; day: StripDay }
  | { kind: "fold" | "gap"; from: string; to: string; because?: string | null };

const DAY_MS = 86_400_000;
const SHORTEST_FOLD = 4;

/** The day after a bare date. */
function after(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}

/** The pieces of a strip, in order. Days must be in order. */
export function piecesOf(days: readonly StripDay[]): Piece[] {
  const pieces: Piece[] = [];
  let run: StripDay[] = [];
  const flush = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length >= SHORTEST_FOLD)
      pieces.push({ kind: "fold", from: first.date, to: last.date, because: first.leftOutBecause });
    else pieces.push(...run.map((day): Piece => ({ kind: "day", day })));
    run = [];
  };
  let before: string | undefined;
  for (const day of days) {
    const gap = before !== undefined && after(before) !== day.date ? after(before) : undefined;
    if (!day.vacation || gap) flush();
    if (gap)
      pieces.push({
        kind: "gap",
        from: gap,
        to: new Date(Date.parse(day.date) - DAY_MS).toISOString().slice(0, 10),
      });
    if (day.vacation) run.push(day);
    else pieces.push({ kind: "day", day });
    before = day.date;
  }
  flush();
  return pieces;
}
