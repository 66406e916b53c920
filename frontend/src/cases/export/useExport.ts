/** An export on its way to a file of the reader's choosing: how far it is, and how it ended. */
import { useCallback, useEffect, useRef, useState } from "react";

export type Ending = "done" | "cancelled" | "failed" | "noRoom";

export interface Sending {
  step: "idle" | "sending" | Ending;
  received: number;
  total: number;
  /** What the court says of why it does not send. */
  refusal?: string;
}

interface SavePicker {
  showSaveFilePicker?: (wish: { suggestedName: string }) => Promise<FileSystemFileHandle>;
}

const IDLE: Sending = { step: "idle", received: 0, total: 0 };
/** How often the bar moves; each piece would be some hundred times a second. */
const SHOWN_EVERY_MS = 200;

/** Whether the browser lets a page write to a file while it comes; else the browser downloads by itself. */
export const writesFiles = () => "showSaveFilePicker" in window;

class NotWritten extends Error {}

/** Writes a response to a file, telling how far it is; whatever is not whole is thrown away. */
async function write(response: Response, file: FileSystemFileHandle, tell: (received: number) => void) {
  const announced = response.headers.get("content-length");
  const into = await file.createWritable();
  let received = 0;
  try {
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      await into.write(piece.value).catch((fault: unknown) => {
        throw new NotWritten(String(fault));
      });
      received += piece.value.byteLength;
      tell(received);
    }
    // Without a length, one that is cut short makes reading fail by itself.
    if (announced !== null && received !== Number(announced)) throw new Error("cut short");
  } catch (fault) {
    await into.abort().catch(() => undefined);
    throw fault;
  }
  await into.close().catch((fault: unknown) => {
    throw new NotWritten(String(fault));
  });
  return received;
}

/** `reckoned` is about how many bytes it will have: what has marked copies in it does not say how many. */
export function useExport(path: string, filename: string, reckoned: number) {
  const [sending, setSending] = useState<Sending>(IDLE);
  const control = useRef<AbortController>(undefined);
  useEffect(() => () => control.current?.abort(), []);
  const begin = useCallback(async () => {
    const file = await (window as SavePicker)
      .showSaveFilePicker?.({ suggestedName: filename })
      // The reader chose no place.
      .catch(() => undefined);
    if (!file) return;
    const mine = new AbortController();
    control.current = mine;
    setSending({ ...IDLE, step: "sending" });
    try {
      const response = await fetch(path, { signal: mine.signal });
      if (!response.ok) {
        const said = (await response.json().catch(() => ({}))) as { message?: string };
        setSending({ ...IDLE, step: "failed", refusal: said.message });
        return;
      }
      const total = Number(response.headers.get("content-length") ?? reckoned);
      let shown = 0;
      const received = await write(response, file, (received) => {
        if (performance.now() - shown < SHOWN_EVERY_MS) return;
        shown = performance.now();
        setSending({ step: "sending", received, total: Math.max(total, received) });
      });
      setSending({ step: "done", received, total: received });
    } catch (fault) {
      const step = mine.signal.aborted ? "cancelled" : fault instanceof NotWritten ? "noRoom" : "failed";
      setSending({ ...IDLE, step });
    }
  }, [path, filename, reckoned]);
  const cancel = useCallback(() => control.current?.abort(), []);
  return { sending, begin, cancel };
}
