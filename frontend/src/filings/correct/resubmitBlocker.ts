/** Why a corrected filing cannot be sent again yet, the most important reason first. Pure. */
import type { Spoken } from "../../i18n/words";
import type { Counts } from "../draft/documents/rows";
import type { correctWords } from "./correct.words";

export interface Readiness {
  /** Numbers of the items that nobody has touched yet. */
  open: readonly number[];
  counts: Counts;
  /** The fee is known, and belongs to the documents as they are. */
  quoted: boolean;
  signed: boolean;
}

export function resubmitBlocker(words: Spoken<typeof correctWords>, ready: Readiness): string | undefined {
  if (ready.open.length > 0) return words.waitItems(ready.open.join(words.listComma));
  if (ready.counts.blocked.length > 0) return words.waitBlocked;
  if (ready.counts.waiting.length > 0) return words.waitUploads;
  if (!ready.quoted) return words.waitFee;
  return ready.signed ? undefined : words.waitName;
}
