/** What a page needs beside what it shows is asked for until it is known: no error of its own would say it is missing. */
import { useEffect, useEffectEvent } from "react";
import type { CombinedError } from "urql";

const AGAIN_MS = 3000;

interface Asked {
  data?: unknown;
  error?: CombinedError;
}

/** `ask` asks again, past the cache. */
export function useUntilKnown(
  { data, error }: Asked,
  ask: (how: { requestPolicy: "network-only" }) => void,
): void {
  const again = useEffectEvent(() => ask({ requestPolicy: "network-only" }));
  const unknown = error !== undefined && !data;
  useEffect(() => {
    if (!unknown) return undefined;
    const timer = setTimeout(() => again(), AGAIN_MS);
    return () => clearTimeout(timer);
    // Each try that fails has an error of its own.
  }, [unknown, error]);
}
