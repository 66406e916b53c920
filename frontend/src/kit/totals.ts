/** How many items a list has, as people read it: a long list is counted to a limit only. */
import { grouped } from "./amounts";

/** As a connection says it. */
export interface Total {
  totalCount: number;
  /** The list has more than `totalCount` says. */
  totalCountCapped: boolean;
}

/** "1,204"; "1,000+" when nobody counted further. */
export function totalText({ totalCount, totalCountCapped }: Total): string {
  return `${grouped(String(totalCount))}${totalCountCapped ? "+" : ""}`;
}

/** Of several lists together; one that was not counted to its end leaves the sum open, too. */
export function sumOf(totals: readonly Total[]): Total {
  return {
    totalCount: totals.reduce((sum, { totalCount }) => sum + totalCount, 0),
    totalCountCapped: totals.some(({ totalCountCapped }) => totalCountCapped),
  };
}
