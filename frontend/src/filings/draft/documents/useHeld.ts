/** Files that came before the types of document are known wait for them: each is sent with the type it looks like. */
import { useEffect, useRef, useState } from "react";

export function useHeld(ready: boolean, send: (files: readonly File[]) => void) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    if (!ready || files.length === 0) return undefined;
    const timer = setTimeout(() => {
      setFiles([]);
      latest.current(files);
    });
    return () => clearTimeout(timer);
  }, [ready, files]);
  return { held: files.length, take: (more: readonly File[]) => setFiles((all) => [...all, ...more]) };
}
