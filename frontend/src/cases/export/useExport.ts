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
  const total = Number(response.headers.get("content-length"));
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
    if (received !== total) throw new Error("cut short");
  } catch (fault) {
    await into.abort().catch(() => undefined);
    throw fault;
  }
  await into.close().catch((fault: unknown) => {
    throw new NotWritten(String(fault));
  });
}

export function useExport(path: string, filename: string) {
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
      const total = Number(response.headers.get("content-length"));
      let shown = 0;
      await write(response, file, (received) => {
        if (performance.now() - shown < SHOWN_EVERY_MS) return;
        shown = performance.now();
        setSending({ step: "sending", received, total });
      });
      setSending({ step: "done", received: total, total });
    } catch (fault) {
      const step = mine.signal.aborted ? "cancelled" : fault instanceof NotWritten ? "noRoom" : "failed";
      setSending({ ...IDLE, step });
    }
  }, [path, filename]);
  const cancel = useCallback(() => control.current?.abort(), []);
  return { sending, begin, cancel };
}
