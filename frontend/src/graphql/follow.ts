/** A subscription that goes on where it stopped: after a lost connection what was missed comes first. */
import type { FormattedExecutionResult } from "graphql";
import type { Client, Sink, SubscribePayload } from "graphql-ws";

/** The server's answer to a cursor that is too far back: what was missed can no longer be told. */
const RESYNC = "RESYNC";

type Answer = FormattedExecutionResult<Record<string, unknown>>;

function cursorOf({ data }: Answer): string | undefined {
  for (const event of Object.values(data ?? {})) {
    const cursor = (event as { cursor?: unknown } | null)?.cursor;
    if (typeof cursor === "string") return cursor;
  }
  return undefined;
}

function isTooFarBack(error: unknown): boolean {
  return (
    Array.isArray(error) &&
    error.some((each: { extensions?: { code?: unknown } }) => each.extensions?.code === RESYNC)
  );
}

/**
 * Subscribes, and gives the last cursor as the variable `after` whenever the client connects anew. Where the server can no
 * longer tell what was missed, it follows from now on, and calls `missed` so that what is shown is asked for again.
 */
export function follow(
  client: Pick<Client, "subscribe">,
  payload: SubscribePayload,
  sink: Sink<Answer>,
  missed: () => void,
): () => void {
  // The client sends this very object again after a lost connection.
  const variables: Record<string, unknown> = { ...payload.variables };
  let stop = client.subscribe<Record<string, unknown>>(
    { ...payload, variables },
    {
      next(answer) {
        const told = answer as Answer;
        const cursor = cursorOf(told);
        if (cursor !== undefined) variables["after"] = cursor;
        sink.next(told);
      },
      error(error) {
        if (!isTooFarBack(error)) {
          sink.error(error);
          return;
        }
        stop = follow(client, payload, sink, missed);
        missed();
      },
      complete: () => sink.complete(),
    },
  );
  return () => stop();
}
