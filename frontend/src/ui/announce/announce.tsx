/** Says politely, to those who cannot see the change, what has just changed. */
import { createContext, use, useCallback, useState, type ReactNode } from "react";

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

export function useAnnounce(): (text: string) => void {
  return use(AnnounceContext);
}

export function Announcer({ children }: { children: ReactNode }) {
  const [text, setText] = useState("");
  // The same words twice are two changes: a space makes them differ.
  const announce = useCallback(
    (next: string) => setText((last) => (last === next ? `${next}\u00a0` : next)),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="vh" role="status" aria-live="polite">
        {text}
      </div>
    </AnnounceContext>
  );
}
