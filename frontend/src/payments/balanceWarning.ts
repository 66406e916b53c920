/** When a deposit account will soon refuse a filing: a payment may not take it below its minimum. */
import { cents } from "../kit/amounts";

export interface AccountBalance {
  available: { amount: string };
  minimumBalance: { amount: string };
}

/** What can still be spent, in cents, below which one more writ would be refused. */
const LOW = 104_500;

/** The least that is proposed to be paid in, in cents. */
const LEAST_TOP_UP = 10_000;

/** What can still be spent, in cents; never less than nothing. */
export function spareOf({ available, minimumBalance }: AccountBalance): number {
  return Math.max(0, cents(available.amount) - cents(minimumBalance.amount));
}

/** What is to be paid in, in cents, so that one more writ is not refused; at least what is taken at a time. */
export function shortOf(account: AccountBalance): number {
  return Math.max(LEAST_TOP_UP, LOW - spareOf(account));
}

export function isLow(account: AccountBalance): boolean {
  return spareOf(account) < LOW;
}
