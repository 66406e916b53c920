/** A small file goes with its announcement, in one request: announcing it first would cost the court more than its bytes. */
import { ownAddress } from "./address";
import type { Announced } from "./ports";

/** What the court takes in one piece. */
export const SMALL_BYTES = 1024 * 1024;

/** So long a small file may take; on a slower line it goes in parts that can be resumed. */
export const WHOLE_MS = 8_000;

function encoded(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function announcement(file: Blob, told: Record<string, string | undefined>): Record<string, string> {
  const pairs = Object.entries(told).flatMap(([key, value]) => (value ? [`${key} ${encoded(value)}`] : []));
  return {
    "tus-resumable": "1.0.0",
    "content-type": "application/offset+octet-stream",
    "upload-length": String(file.size),
    "upload-metadata": pairs.join(","),
  };
}

/** Returns undefined where the court did not say that it has all of it: it is then announced, and sent in parts. */
export async function sendWhole(
  file: Blob,
  told: { filename: string; filetype: string; sha256?: string },
  address = `${location.origin}/uploads`,
  milliseconds = WHOLE_MS,
): Promise<Announced | undefined> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), milliseconds);
  try {
    const headers = announcement(file, told);
    const answer = await fetch(address, { method: "POST", body: file, headers, signal: late.signal });
    const uploadId = answer.headers.get("causeway-upload-id");
    const url = answer.headers.get("location");
    const isWhole = answer.status === 201 && answer.headers.get("upload-offset") === String(file.size);
    return isWhole && uploadId && url ? { uploadId, url: ownAddress(url), whole: true } : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
