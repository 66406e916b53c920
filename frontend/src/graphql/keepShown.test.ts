import { fromValue, mergeMap, pipe, filter, subscribe } from "wonka";
import { Client, CombinedError, type Exchange, type OperationResult } from "urql";
import { expect, test, vi } from "vitest";
import { keepShown } from "./keepShown";

/** No document of the application: it is asked of a server of the test. */
const query = "query ($id: ID!) { filing(id: $id) { id } }";

type Answer = Pick<OperationResult, "data" | "error">;

/** A client whose server gives these answers in turn, and what a page hears of them. */
function page(...answers: Answer[]) {
  const server: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind === "query"),
      mergeMap((operation) =>
        fromValue({ ...answers.shift(), operation, stale: false, hasNext: false } as OperationResult),
      ),
    );
  const client = new Client({
    url: "/graphql",
    preferGetMethod: false,
    exchanges: [keepShown, server],
  });
  const heard: Answer[] = [];
  const ask = (id: string) =>
    pipe(
      client.query(query, { id }, { requestPolicy: "network-only" }),
      subscribe(({ data, error }) => heard.push({ data: data as unknown, error })),
    );
  return { ask, heard };
}

const failed = new CombinedError({ networkError: new Error("busy") });
const draft = { filing: { id: "f" } };

test("a refresh that fails says so and keeps what was shown", () => {
  const { ask, heard } = page({ data: draft }, { error: failed });
  ask("f");
  ask("f");
  expect(heard.at(-1)).toEqual({ data: draft, error: failed });
});

test("an answer that cannot be read leaves what was shown", () => {
  const { ask, heard } = page({ data: draft }, { data: null });
  ask("f");
  ask("f");
  expect(heard.at(-1)).toEqual({ data: draft, error: undefined });
});

test("a first answer that fails has nothing to show", () => {
  const { ask, heard } = page({ error: failed });
  ask("f");
  expect(heard).toEqual([{ data: undefined, error: failed }]);
});

test("what another question showed is not shown", () => {
  const { ask, heard } = page({ data: draft }, { error: failed });
  ask("f");
  ask("g");
  expect(heard.at(-1)).toEqual({ data: undefined, error: failed });
});

test("what is there no more is gone: an answer without an error replaces what was shown", () => {
  const { ask, heard } = page({ data: draft }, { data: { filing: null } }, { error: failed });
  ask("f");
  ask("f");
  ask("f");
  expect(heard.at(-1)).toEqual({ data: { filing: null }, error: failed });
});

test("whoever asks again in the same turn keeps what was shown", () => {
  const { ask, heard } = page({ data: draft }, { error: failed });
  ask("f").unsubscribe();
  ask("f");
  expect(heard.at(-1)).toEqual({ data: draft, error: failed });
});

test("a page that was left keeps nothing", () => {
  vi.useFakeTimers();
  const { ask, heard } = page({ data: draft }, { error: failed });
  ask("f").unsubscribe();
  vi.runAllTimers();
  ask("f");
  expect(heard.at(-1)).toEqual({ data: undefined, error: failed });
  vi.useRealTimers();
});
