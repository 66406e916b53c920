/** One tus transfer: asks the server where it stands, and goes on from there. */
import { Upload } from "tus-js-client";

export interface TransferEvents {
  /** Bytes that have left, some of them perhaps still on the way. */
  onSent(bytes: number): void;
  /** Bytes that the server has for certain. */
  onAcknowledged(bytes: number): void;
  onDone(): void;
  onFailure(error: unknown): void;
}

export function startTransfer(file: Blob, url: string, chunkSize: number, events: TransferEvents): Upload {
  const transfer = new Upload(file, {
    uploadUrl: url,
    chunkSize,
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
  });
  transfer.start();
  return transfer;
}
