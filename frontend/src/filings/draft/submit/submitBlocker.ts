/** Why a draft cannot be submitted yet, the most important reason first. Pure. */
import type { Spoken } from "../../../i18n/words";
import type { payWords } from "../fee/pay.words";
import type { readersWords } from "../documents/readers.words";
import type { Counts } from "../documents/rows";

export interface Readiness {
  documents: number;
  counts: Counts;
  /** The fee is known, and belongs to the documents as they are. */
  quoted: boolean;
  /** There is a way to pay it. */
  payable: boolean;
  signed: boolean;
  /** Something was changed elsewhere, and the person has not chosen yet. */
  clash: boolean;
  /** The court takes its form, not the page that was uploaded. */
  formNeeded: boolean;
  /** Numbers of the documents that fewer are to read, and that do not say why. */
  unexplained: readonly number[];
  /** What is typed for the amount claimed is a sum, or nothing. */
  amount: boolean;
  /** It is no draft any more. */
  ended: boolean;
}

export function submitBlocker(
  words: Spoken<typeof payWords & typeof readersWords>,
  ready: Readiness,
): string | undefined {
  const list = (numbers: readonly number[]) => numbers.join(words.listComma);
  if (ready.ended) return words.waitMovedOn;
  if (ready.clash) return words.waitClash;
  if (ready.documents === 0) return words.waitDocuments;
  if (ready.counts.blocked.length > 0) return words.waitBlocked(list(ready.counts.blocked));
  if (ready.counts.waiting.length > 0) return words.waitUploads(list(ready.counts.waiting));
  if (ready.formNeeded) return words.waitForm;
  if (ready.unexplained.length > 0) return words.waitReason(list(ready.unexplained));
  if (!ready.amount) return words.waitAmount;
  if (!ready.quoted) return words.waitFee;
  if (!ready.payable) return words.waitMeans;
  return ready.signed ? undefined : words.waitName;
}
