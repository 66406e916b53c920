/** A file that stands for itself, in no filing: announced, sent, and known by the upload's id. */
import type { Desk } from "./ports";
import { startTransfer } from "./transfer";

const CHUNK_BYTES = 8 * 1024 * 1024;

/** Throws where the court did not answer; the same file can be sent again. */
export async function sendFile(desk: Desk, file: File): Promise<{ uploadId: string } | { refused: string }> {
  const said = await desk.announce(file, file.name);
  if ("refused" in said) return said;
  if (!said.whole) {
    await new Promise<void>((resolve, reject) => {
      startTransfer(file, said.url, CHUNK_BYTES, {
        onSent: () => undefined,
        onAcknowledged: () => undefined,
        onDone: resolve,
        onFailure: (error) => reject(error instanceof Error ? error : new Error("no answer")),
      });
    });
  }
  return { uploadId: said.uploadId };
}
