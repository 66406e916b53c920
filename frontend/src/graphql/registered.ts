/**
 * Sends the hash of a registered operation instead of its text: `make schema` writes the texts into
 * `gql/persisted-documents.json`, the build puts them beside the application, and the server knows them.
 */
import { filter, fromValue, makeSubject, map, merge, mergeMap, pipe, share } from "wonka";
import { makeOperation, type DocumentInput, type Exchange, type Operation, type OperationResult } from "urql";

type Known = DocumentInput & { __meta__?: { hash?: string } };

const PREFIX = "sha256:";

/** Before the cache, which adds to the document: writes down under which hash it is registered. */
export const nameRegistered: Exchange =
  ({ forward }) =>
  (operations) =>
    pipe(
      operations,
      map((operation) => {
        const hash = (operation.query as Known).__meta__?.hash;
        if (!hash?.startsWith(PREFIX) || operation.kind === "teardown") return operation;
        return makeOperation(operation.kind, operation, {
          ...operation.context,
          registered: hash.slice(PREFIX.length),
        });
      }),
      forward,
    );

function named(operation: Operation): Operation {
  const hash = operation.context["registered"] as string | undefined;
  if (!hash || operation.kind === "subscription" || operation.kind === "teardown") return operation;
  const byHash = makeOperation(operation.kind, operation);
  byHash.extensions = { ...operation.extensions, persistedQuery: { version: 1, sha256Hash: hash } };
  return byHash;
}

function isUnknown(result: OperationResult): boolean {
  return Boolean(result.error?.graphQLErrors.some(({ message }) => message === "PersistedQueryNotFound"));
}

/** Before the network: sends the hash, and the whole text when the server, newer or older than we, does not know it. */
export const sendRegistered: Exchange =
  ({ forward }) =>
  (operations) => {
    const again = makeSubject<Operation>();
    const results = pipe(merge([pipe(operations, map(named)), again.source]), forward, share);
    return pipe(
      results,
      mergeMap((result) => {
        if (!isUnknown(result)) return fromValue(result);
        again.next(withText(result.operation));
        return pipe(
          fromValue(result),
          filter(() => false),
        );
      }),
    );
  };

/** The text travels with no hash: ours is that of the registered text, and the cache has added to this one. */
function withText(operation: Operation): Operation {
  const whole = makeOperation(operation.kind, operation, { ...operation.context, registered: undefined });
  delete whole.extensions;
  return whole;
}
