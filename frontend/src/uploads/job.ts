/** What the manager knows of an upload beyond what the screens see. */
import { Gauge } from "./gauge";
import type { Intent, Item, KeptUpload } from "./item";
import type { Announced } from "./ports";
import type { Transfer } from "./transfer";
import { makeKey } from "../kit/keys";

export interface Job {
  item: Item;
  file?: Blob;
  transfer?: Transfer;
  timer?: ReturnType<typeof setTimeout>;
  /** Tries since the last byte that the server acknowledged. */
  attempts: number;
  acknowledged: number;
  /** Every byte went with the announcement. */
  whole?: true;
  gauge: Gauge;
}

/** A file that was just given; `already`: the court has put it into its filing before. */
export function givenFile(
  file: File,
  { owner, filingId, intent }: { owner: string; filingId: string; intent: Intent },
  already?: Announced,
): KeptUpload {
  const { name: filename, size } = file;
  const what = { key: makeKey(), owner, filingId, filename, size, intent, ...already };
  return { ...what, attached: already !== undefined, paused: false, keptAt: Date.now(), file };
}

export function jobOf(kept: KeptUpload): Job {
  const { file, paused, keptAt, ...rest } = kept;
  const ready = rest.uploadId && rest.attached ? (paused ? "paused" : "waiting") : "announcing";
  const item: Item = { ...rest, phase: file && keptAt ? ready : "needs-file", sent: 0 };
  return { item, file, attempts: 0, acknowledged: 0, gauge: new Gauge() };
}

export function keptOf({ item, file }: Job): KeptUpload {
  const { key, owner, filingId, uploadId, url, filename, size, intent, attached, phase } = item;
  const what = { key, owner, filingId, uploadId, url, filename, size, intent, attached };
  return { ...what, paused: phase === "paused", keptAt: Date.now(), file };
}
