/** Files that came before the types of document are known wait for them: each is sent with the type it looks like. */
import { useEffect, useEffectEvent, useState } from "react";
import { takeWaiting } from "./waitingFiles";

export function useHeld(ready: boolean, send: (files: readonly File[]) => void, filingId: string) {
  const [files, setFiles] = useState<readonly File[]>([]);
  useEffect(() => {
    const begun = takeWaiting(filingId);
    // After the effect: those that began the draft are taken as any others.
    if (begun.length > 0) queueMicrotask(() => setFiles((all) => [...begun, ...all]));
  }, [filingId]);
  const sendThem = useEffectEvent(send);
  useEffect(() => {
    if (!ready || files.length === 0) return undefined;
    const timer = setTimeout(() => {
      setFiles([]);
      sendThem(files);
    });
    return () => clearTimeout(timer);
  }, [ready, files]);
  return { held: files.length, take: (more: readonly File[]) => setFiles((all) => [...all, ...more]) };
}
