/** A refresh that fails leaves on the page what it shows: a form, and what is typed in it, is not lost to a bad moment. */
import { map, pipe, tap } from "wonka";
import type { Exchange } from "urql";

/** Before the cache, so that it hears of every answer: an error alone comes with what was answered last. */
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
        const last = result.data == null && result.error ? shown.get(key) : undefined;
        return last === undefined ? result : { ...result, data: last };
      }),
    );
  };
