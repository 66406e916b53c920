/** Why a corrected filing cannot be sent again yet, the most important reason first. Pure. */
import type { Spoken } from "../../i18n/words";
import type { Counts } from "../draft/documents/rows";
import type { readersWords } from "../draft/documents/readers.words";
import type { correctWords } from "./correct.words";

export interface Readiness {
  /** Numbers of the items that nobody has touched yet. */
  open: readonly number[];
  counts: Counts;
  /** Numbers of the documents that fewer are to read than usual, and nothing says why. */
  unexplained: readonly number[];
  /** The fee is known, and belongs to the documents as they are. */
  quoted: boolean;
  signed: boolean;
}

type Words = Spoken<typeof correctWords> & Pick<Spoken<typeof readersWords>, "waitReason">;

export function resubmitBlocker(words: Words, ready: Readiness): string | undefined {
  if (ready.open.length > 0) return words.waitItems(ready.open.join(words.listComma));
  if (ready.counts.blocked.length > 0) return words.waitBlocked;
  if (ready.counts.waiting.length > 0) return words.waitUploads;
  if (ready.unexplained.length > 0) return words.waitReason(ready.unexplained.join(words.listComma));
  if (!ready.quoted) return words.waitFee;
  return ready.signed ? undefined : words.waitName;
}
