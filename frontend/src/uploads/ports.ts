/** What the store of uploads needs of the world: the court's side, and what a test may put in its place. */
import type { Intent } from "./item";
import type { Keeper } from "./kept";

export interface Announced {
  uploadId: string;
  url: string;
  /** Its bytes went with the announcement: nothing is left to be sent. */
  whole?: true;
}

/** The court's side of an upload. Each throws when the server did not answer: it is then tried again. */
export interface Desk {
  /** `again`: it was tried before, so that the line may be a slow one. */
  announce(file: Blob, filename: string, again?: boolean): Promise<Announced | { refused: string }>;
  /** Puts the upload into its filing; doing it twice must be doing it once. */
  attach(filingId: string, uploadId: string, intent: Intent): Promise<{ refused: string } | null>;
  abort(uploadId: string): Promise<void>;
}

export interface Settings {
  keeper?: Keeper;
  parallel?: number;
  chunkSize?: number;
  delay?: (attempt: number) => number;
  readable?: (file: Blob, at: number) => Promise<boolean>;
  answerMs?: number;
}
