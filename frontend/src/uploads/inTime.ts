/** An answer that never comes is a silence like any other: what waits behind it must not wait for ever. */
export const ANSWER_MS = 30_000;

export function inTime<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer in time")), milliseconds);
    void answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
