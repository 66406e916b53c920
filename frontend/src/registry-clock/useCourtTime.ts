/** The court's time, kept running between answers. */
import { useEffect, useState } from "react";

const TICK_MS = 10_000;

/** Milliseconds since the epoch at the court, counted from its last answer, however wrong this machine's clock is. */
export function useCourtTime(serverNow: string | undefined): number {
  const [offset, setOffset] = useState({ for: "", ms: 0 });
  const [machine, setMachine] = useState(() => Date.now());
  if (serverNow && offset.for !== serverNow) {
    setOffset({ for: serverNow, ms: new Date(serverNow).getTime() - machine });
  }
  useEffect(() => {
    const timer = setInterval(() => setMachine(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return machine + offset.ms;
}
