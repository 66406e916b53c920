/** Fourteen digits are a receipt's, twelve a document's: each is asked for as what it is. */
import { act, renderHook } from "@testing-library/react";
import { Provider, type Client } from "urql";
import { expect, test, vi } from "vitest";
import { useChecks } from "./useChecks";

test("the number of a receipt is asked for as one, and its answer is told again in another language", async () => {
  const query = vi.fn((_document: unknown, asked: Record<string, string>) =>
    Promise.resolve({
      data: { verifyReceipt: { outcome: "REFUNDED", number: "HC-26-000001", sentence: asked["language"] } },
    }),
  );
  const { result, rerender } = renderHook(({ language }) => useChecks(language), {
    initialProps: { language: "EN" as "EN" | "ZH_HANT" | "ZH_HANS" },
    wrapper: ({ children }) => <Provider value={{ query } as unknown as Client}>{children}</Provider>,
  });
  act(() => result.current.checkNumber("10000000000083", "code"));
  await vi.waitFor(() => expect(result.current.checks[0]?.receipt?.outcome).toBe("REFUNDED"));
  rerender({ language: "ZH_HANS" });
  await vi.waitFor(() => expect(result.current.checks[0]?.receipt?.sentence).toBe("ZH_HANS"));
  expect(query.mock.calls.map(([, { verification }]) => verification)).toEqual(
    Array(2).fill("10000000000083"),
  );
  expect(result.current.checks[0]?.found).toBeUndefined();
});
