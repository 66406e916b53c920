/** One file on its way to the court, as the screens see it. */

/**
 * - `announcing`: the server is told of it and it is put into its filing
 * - `waiting`: for its turn; `sending`: bytes are going
 * - `retrying`: the server vanished or was busy; it goes on by itself
 * - `paused`: by the user; `needs-file`: this browser no longer has the bytes
 * - `unreadable`: the file was changed, moved or its drive taken out while it was being sent
 * - `sent`: every byte is with the court; `gone`: the server gave it up; `refused`: it will not be taken
 */
type Phase =
  | "announcing"
  | "waiting"
  | "sending"
  | "retrying"
  | "paused"
  | "needs-file"
  | "unreadable"
  | "sent"
  | "gone"
  | "refused";

/** What the file is to be in its filing. */
export interface Intent {
  title: string;
  typeCode: string;
  role: "LEAD" | "ATTACHMENT";
  /** In the place of this document. */
  replaces?: string;
}

export interface Item {
  readonly key: string;
  readonly owner: string;
  readonly filingId: string;
  readonly uploadId?: string;
  readonly url?: string;
  readonly filename: string;
  readonly size: number;
  readonly intent: Intent;
  /** It is in its filing: the document is a row of the filing from now on. */
  readonly attached: boolean;
  readonly phase: Phase;
  /** Bytes that have gone; never more than the server has acknowledged once it is not sending. */
  readonly sent: number;
  /** Bytes a second, while it is known. */
  readonly speed?: number;
  /** Why it was refused or stands still, in the reader's language. */
  readonly message?: string;
  /** The browser could not keep the bytes: after a reload the file has to be chosen again. */
  readonly fragile?: boolean;
}

/** What is kept in the browser so that an upload survives a reload. */
export interface KeptUpload {
  key: string;
  owner: string;
  filingId: string;
  uploadId?: string;
  url?: string;
  filename: string;
  size: number;
  intent: Intent;
  attached: boolean;
  paused: boolean;
  keptAt: number;
  file?: Blob;
}

/** Whole seconds until it is all there, while the speed is known. */
export function secondsLeft(item: Item): number | undefined {
  if (item.phase !== "sending" || !item.speed) return undefined;
  return Math.ceil((item.size - item.sent) / item.speed);
}

export const isMoving = ({ phase }: Item): boolean =>
  phase === "announcing" || phase === "waiting" || phase === "sending" || phase === "retrying";
