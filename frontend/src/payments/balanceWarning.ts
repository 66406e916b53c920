/** When a deposit account will soon refuse a filing, or has less than the court wants in it. */
import { cents } from "../kit/amounts";

export interface AccountBalance {
  available: { amount: string };
  minimumBalance: { amount: string };
  /** What no payment may take it below: the minimum, or nothing where the court has it topped up afterwards. */
  floor: { amount: string };
}

/** What can still be spent, in cents, below which one more writ would be refused. */
const LOW = 104_500;

/** The least that is proposed to be paid in, in cents. */
const LEAST_TOP_UP = 10_000;

/** What can still be spent, in cents; never less than nothing. */
export function spareOf({ available, floor }: AccountBalance): number {
  return Math.max(0, cents(available.amount) - cents(floor.amount));
}

/** What it has less than its minimum, in cents; nothing where no payment may take it below. */
export function belowMinimum({ available, minimumBalance, floor }: AccountBalance): number {
  const goesBelow = cents(floor.amount) < cents(minimumBalance.amount);
  return goesBelow ? Math.max(0, cents(minimumBalance.amount) - cents(available.amount)) : 0;
}

/** What is to be paid in, in cents, so that one more writ is not refused; at least what is taken at a time. */
export function shortOf(account: AccountBalance): number {
  return Math.max(LEAST_TOP_UP, LOW - spareOf(account), belowMinimum(account));
}

export function isLow(account: AccountBalance): boolean {
  return spareOf(account) < LOW || belowMinimum(account) > 0;
}
