import { act, renderHook } from "@testing-library/react";
import { CombinedError } from "urql";
import { afterEach, expect, test, vi } from "vitest";
import { useUntilKnown } from "./useUntilKnown";

afterEach(() => vi.useRealTimers());

const failed = () => ({ error: new CombinedError({ networkError: new Error("no line") }) });

test("what did not come is asked for again after each failure, until it is known", () => {
  vi.useFakeTimers();
  const ask = vi.fn();
  const { rerender } = renderHook(({ asked }) => useUntilKnown(asked, ask), {
    initialProps: { asked: failed() as Parameters<typeof useUntilKnown>[0] },
  });
  act(() => vi.advanceTimersByTime(60_000));
  expect(ask).toHaveBeenCalledTimes(1);
  rerender({ asked: failed() });
  act(() => vi.advanceTimersByTime(60_000));
  expect(ask).toHaveBeenCalledTimes(2);
  rerender({ asked: { data: {} } });
  act(() => vi.advanceTimersByTime(60_000));
  expect(ask).toHaveBeenCalledTimes(2);
});
