import type { FormattedExecutionResult } from "graphql";
import type { Sink, SubscribePayload } from "graphql-ws";
import { expect, test, vi } from "vitest";
import { follow } from "./follow";

type Answer = FormattedExecutionResult<Record<string, unknown>>;

/** A connection that keeps what was asked of it, and answers when the test says so. */
function line() {
  const asked: { payload: SubscribePayload; sink: Sink<Answer>; stop: () => void }[] = [];
  const subscribe = (payload: SubscribePayload, sink: Sink<never>) => {
    const stop = vi.fn<() => void>();
    asked.push({ payload, sink: sink as unknown as Sink<Answer>, stop });
    return stop;
  };
  return { asked, client: { subscribe } as never };
}

function heard() {
  const sink = {
    next: vi.fn<(answer: Answer) => void>(),
    error: vi.fn<(error: unknown) => void>(),
    complete: vi.fn<() => void>(),
  };
  return { sink, missed: vi.fn<() => void>() };
}

const event = (cursor: string): Answer => ({ data: { filingStatusChanged: { cursor, to: "RECEIVED" } } });
const payload: SubscribePayload = { query: "subscription", variables: { filingId: "f" } };
const tooFarBack = [{ message: "", extensions: { code: "RESYNC" } }];

test("what is sent again after a lost connection carries the last cursor", () => {
  const { asked, client } = line();
  const { sink, missed } = heard();
  follow(client, payload, sink, missed);
  expect(asked[0]?.payload.variables).toEqual({ filingId: "f" });
  asked[0]?.sink.next(event("one"));
  asked[0]?.sink.next(event("two"));
  expect(asked[0]?.payload.variables).toEqual({ filingId: "f", after: "two" });
  expect(sink.next).toHaveBeenCalledTimes(2);
  expect(payload.variables).toEqual({ filingId: "f" });
});

test("where it is too far back, it follows from now on and what is shown is asked for again", () => {
  const { asked, client } = line();
  const { sink, missed } = heard();
  const stop = follow(client, payload, sink, missed);
  asked[0]?.sink.next(event("one"));
  asked[0]?.sink.error(tooFarBack);
  expect(asked.map((each) => each.payload.variables)).toEqual([
    { filingId: "f", after: "one" },
    { filingId: "f" },
  ]);
  expect(missed).toHaveBeenCalledOnce();
  expect(sink.error).not.toHaveBeenCalled();
  asked[1]?.sink.next(event("nine"));
  expect(sink.next).toHaveBeenCalledTimes(2);
  asked[1]?.sink.error(tooFarBack);
  expect(missed).toHaveBeenCalledTimes(2);
  stop();
  expect(asked[2]?.stop).toHaveBeenCalledOnce();
});

test("any other error is the page's, and an answer without an event moves nothing", () => {
  const { asked, client } = line();
  const { sink, missed } = heard();
  follow(client, payload, sink, missed);
  asked[0]?.sink.next({ data: null, errors: [] });
  expect(asked[0]?.payload.variables).toEqual({ filingId: "f" });
  const errors = [{ message: "", extensions: { code: "FORBIDDEN" } }];
  asked[0]?.sink.error(errors);
  expect(sink.error).toHaveBeenCalledWith(errors);
  expect(missed).not.toHaveBeenCalled();
  asked[0]?.sink.complete();
  expect(sink.complete).toHaveBeenCalledOnce();
});
