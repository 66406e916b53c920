/**
 * An answer that the cache could not read back is asked for again.
 *
 * The cache writes an answer and reads it back through what came meanwhile. Where a younger answer names a thing of
 * which it says little (a document's id), and the older one does not know that thing yet, nothing can be read: neither
 * data nor an error comes. A page would take that for "there is no such filing".
 */
import { map, pipe } from "wonka";
import { makeOperation, type Exchange, type OperationResult } from "urql";

/** After so many in a row nothing is going to change: then it is heard as it is. */
const TRIES = 3;

const isUnread = ({ operation, data, error }: OperationResult) =>
  operation.kind === "query" && operation.context.requestPolicy !== "cache-only" && data == null && !error;

/** Before the cache. What is asked again is stale until it is answered: whoever waits for one answer waits for that. */
export const readBack: Exchange =
  ({ forward, client }) =>
  (operations) => {
    const tried = new Map<number, number>();
    return pipe(
      forward(operations),
      map((result) => {
        const { operation } = result;
        const tries = tried.get(operation.key) ?? 0;
        if (!isUnread(result) || tries === TRIES) {
          tried.delete(operation.key);
          return result;
        }
        tried.set(operation.key, tries + 1);
        const context = { ...operation.context, requestPolicy: "network-only" as const };
        client.reexecuteOperation(makeOperation("query", operation, context));
        return { ...result, stale: true };
      }),
    );
  };
