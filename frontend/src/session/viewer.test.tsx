/** Who is here cannot be asked: that is known without a break, however often it is tried again. */
import { act, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { LanguageProvider } from "../i18n/language";
import { SessionProvider, useSession } from "./viewer";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const BETWEEN_TRIES_MS = 3000;

test("a server that does not answer stays unreachable while it is asked again", async () => {
  vi.useFakeTimers();
  const fetching = vi.fn(() => Promise.reject(new TypeError("Failed to fetch")));
  vi.stubGlobal("fetch", fetching);
  const seen: boolean[] = [];
  const Watcher = () => {
    seen.push(useSession().failed);
    return null;
  };
  render(
    <LanguageProvider initial="en">
      <SessionProvider>
        <Watcher />
      </SessionProvider>
    </LanguageProvider>,
  );
  for (let tries = 0; tries < 4; tries += 1) await act(() => vi.advanceTimersByTimeAsync(BETWEEN_TRIES_MS));
  expect(fetching.mock.calls.length).toBeGreaterThan(2);
  expect(seen.slice(seen.indexOf(true))).not.toContain(false);
});
