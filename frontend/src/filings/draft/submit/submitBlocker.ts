/** Why a draft cannot be submitted yet, the most important reason first. Pure. */
import type { Spoken } from "../../../i18n/words";
import type { payWords } from "../fee/pay.words";
import type { Counts } from "../documents/rows";

export interface Readiness {
  documents: number;
  counts: Counts;
  /** The fee is known, and belongs to the documents as they are. */
  quoted: boolean;
  means: boolean;
  signed: boolean;
  clash: boolean;
}

export function submitBlocker(words: Spoken<typeof payWords>, ready: Readiness): string | undefined {
  const list = (numbers: readonly number[]) => numbers.join(", ");
  if (ready.clash) return words.waitClash;
  if (ready.documents === 0) return words.waitDocuments;
  if (ready.counts.blocked.length > 0) return words.waitBlocked(list(ready.counts.blocked));
  if (ready.counts.waiting.length > 0) return words.waitUploads(list(ready.counts.waiting));
  if (!ready.quoted) return words.waitFee;
  if (!ready.means) return words.waitMeans;
  return ready.signed ? undefined : words.waitName;
}
