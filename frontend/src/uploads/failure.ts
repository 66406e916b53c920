/** What an interrupted upload means: go on later, start again, or stop. */
import type { DetailedError } from "tus-js-client";

type Failure = "retry" | "gone" | "refused";

/** The server, or something on the way, was busy or away, or the session ended: the bytes it has are safe. */
const PASSING = new Set([0, 401, 408, 409, 423, 425, 429, 460]);

export function failureOfStatus(status: number): Failure {
  if (PASSING.has(status) || status >= 500) return "retry";
  if (status === 404 || status === 410) return "gone";
  return "refused";
}

export function failureOf(error: unknown): Failure {
  const { originalResponse } = error as Partial<DetailedError>;
  return failureOfStatus(originalResponse?.getStatus() ?? 0);
}

const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/** How long to wait before the next try, counted from 0: twice as long each time. */
export function delayBefore(attempt: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
}
