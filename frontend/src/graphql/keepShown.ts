/** A refresh that brings nothing leaves on the page what it shows: a form, and what is typed in it, is not lost. */
import { map, pipe, tap } from "wonka";
import type { Exchange } from "urql";

/** Before the cache, so that it hears of every answer: one without data comes with what was answered last. */
export const keepShown: Exchange =
  ({ forward }) =>
  (operations) => {
    const shown = new Map<number, unknown>();
    const leaving = new Map<number, ReturnType<typeof setTimeout>>();
    const leave = (key: number) => {
      shown.delete(key);
      leaving.delete(key);
    };
    return pipe(
      operations,
      tap(({ kind, key }) => {
        clearTimeout(leaving.get(key));
        // Whoever asks again lets go of the question first, and takes it up in the same turn.
        if (kind === "teardown") leaving.set(key, setTimeout(leave, 0, key));
      }),
      forward,
      map((result) => {
        const { kind, key } = result.operation;
        if (kind !== "query") return result;
        if (result.data != null) shown.set(key, result.data);
        return result.data == null && shown.has(key) ? { ...result, data: shown.get(key) } : result;
      }),
    );
  };
