/** Calls back when events have been missed for good, so that what is shown is asked for again. */
import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from "react";
import { live } from "./client";

export function useMissed(ask: () => void): void {
  const misses = useSyncExternalStore(live.subscribe, live.getMisses, live.getMisses);
  const known = useRef(misses);
  const askAgain = useEffectEvent(ask);
  useEffect(() => {
    if (known.current === misses) return;
    known.current = misses;
    askAgain();
  }, [misses]);
}
