/** Keeps an open draft true: asked for when it moves on, and when the person comes back to the page. */
import { useEffect, useEffectEvent } from "react";
import { useLiveFiling } from "../parts/useLiveFiling";

export function useFollowed(filingId: string, ask: () => void): void {
  useLiveFiling(filingId, ask);
  const askAgain = useEffectEvent(ask);
  useEffect(() => {
    const back = () => {
      if (document.visibilityState === "visible") askAgain();
    };
    document.addEventListener("visibilitychange", back);
    return () => document.removeEventListener("visibilitychange", back);
  }, []);
}
