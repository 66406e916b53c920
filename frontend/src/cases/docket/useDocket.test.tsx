/** A docket of several pages comes whole, and one that fails in the middle is not taken for whole. */
import { act, renderHook } from "@testing-library/react";
import { Provider, type Client } from "urql";
import { expect, test, vi } from "vitest";
import { useDocket } from "./useDocket";

const PAGE = 100;

/** Answers as the cache does: with every page it has, the last one from the start. Once, at `failsAt`, with none. */
function court(entries: number, failsAt?: number) {
  let fails = failsAt;
  let seen = 0;
  const edge = (number: number) => ({ cursor: String(number), node: { id: `entry ${number}`, number } });
  const edges = (from: number, to: number) =>
    Array.from({ length: Math.max(to - from, 0) }, (_, at) => edge(from + at + 1));
  const query = vi.fn((_document: unknown, { after }: { after: string | null }) => ({
    toPromise: () => {
      const start = Number(after ?? 0);
      if (start === fails) {
        fails = undefined;
        return Promise.resolve({});
      }
      seen = Math.max(seen, Math.min(start + PAGE, entries));
      const docket = { edges: [...edges(0, seen), ...edges(Math.max(seen, entries - 30), entries)] };
      return Promise.resolve({ data: { case: { id: "case", docket } } });
    },
  }));
  const client = { query } as unknown as Client;
  return renderHook(() => useDocket("case"), {
    wrapper: ({ children }) => <Provider value={client}>{children}</Provider>,
  }).result;
}

test("five thousand entries are read to the last, each once", async () => {
  const docket = court(5_000);
  await vi.waitFor(() => expect(docket.current.state).toBe("whole"));
  expect(docket.current.rows.map(({ number }) => number)).toEqual(
    Array.from({ length: 5_000 }, (_, at) => at + 1),
  );
});

test("one that fails in the middle says so, and is read anew", async () => {
  const docket = court(250, 200);
  await vi.waitFor(() => expect(docket.current.state).toBe("failed"));
  act(() => docket.current.retry());
  await vi.waitFor(() => expect(docket.current.state).toBe("whole"));
  expect(docket.current.rows).toHaveLength(250);
});
