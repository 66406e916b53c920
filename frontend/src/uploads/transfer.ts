/** One tus transfer: asks the server where it stands, and goes on from there. */
import type { Upload } from "tus-js-client";

interface TransferEvents {
  /** Bytes that have left, some of them perhaps still on the way. */
  onSent(bytes: number): void;
  /** Bytes that the server has for certain. */
  onAcknowledged(bytes: number): void;
  onDone(): void;
  onFailure(error: unknown): void;
}

export interface Transfer {
  /** Stops it; none of its events comes afterwards. */
  abort(): Promise<void>;
}

/** The library comes with the first file: who only reads or writes a draft does not wait for it. */
export function startTransfer(file: Blob, url: string, chunkSize: number, events: TransferEvents): Transfer {
  let upload: Upload | undefined;
  let aborted = false;
  import("tus-js-client").then(
    (tus) => {
      if (aborted) return;
      upload = new tus.Upload(file, { uploadUrl: url, chunkSize, ...optionsFor(events) });
      upload.start();
    },
    (error: unknown) => {
      if (!aborted) events.onFailure(error);
    },
  );
  return {
    abort: async () => {
      aborted = true;
      await upload?.abort();
    },
  };
}

function optionsFor(events: TransferEvents): Upload["options"] {
  return {
    // The manager tries again: it knows of pauses, and shows what it waits for.
    retryDelays: null,
    storeFingerprintForResuming: false,
    onProgress: (sent) => events.onSent(sent),
    onAfterResponse: (_request, response) => {
      const offset = Number(response.getHeader("Upload-Offset") ?? Number.NaN);
      if (Number.isSafeInteger(offset)) events.onAcknowledged(offset);
    },
    onSuccess: () => events.onDone(),
    onError: (error) => events.onFailure(error),
  };
}
