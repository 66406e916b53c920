/** The rows of a draft's documents: what the server has, joined with what this browser is sending. Pure. */
import type { FileState } from "../../../ui/files/FileRow";
import type { Item } from "../../../uploads/item";
import type { EditedDocument } from "../filing";

export type DocumentProgress =
  | "up"
  | "waiting"
  | "retrying"
  | "paused"
  | "elsewhere"
  | "unreadable"
  | "scan"
  | "clean"
  | "invalid"
  | "gone"
  | "refused";

export interface Row {
  key: string;
  document?: EditedDocument;
  item?: Item;
  progress: DocumentProgress;
  size: number;
  /** Bytes that are with the court, or on the way while it is sending. */
  sent: number;
  /** Another file is on its way to take the place of the one that is here. */
  replacing?: boolean;
}

const OF_PHASE: Record<Item["phase"], DocumentProgress> = {
  announcing: "waiting",
  waiting: "waiting",
  sending: "up",
  retrying: "retrying",
  paused: "paused",
  "needs-file": "elsewhere",
  unreadable: "unreadable",
  sent: "scan",
  gone: "gone",
  refused: "refused",
};

function progressOf(document: EditedDocument, item: Item | undefined): DocumentProgress {
  const { upload } = document;
  const status = upload?.status;
  if (status === "CLEAN" || (document.document && !upload)) return "clean";
  if (status === "INVALID" || status === "INFECTED") return "invalid";
  if (status === "EXPIRED" || status === "ABORTED") return "gone";
  if (status === "ASSEMBLING" || status === "SCANNING") return "scan";
  return item ? OF_PHASE[item.phase] : "elsewhere";
}

/** Not yet where its bytes belong, and on the way there: it stands in the row of what it replaces. */
const isUnderWay = ({ phase }: Item): boolean => !["sent", "gone", "refused"].includes(phase);

/** Documents in their order; then files that are not in the filing yet, or will not be. */
export function rowsOf(documents: readonly EditedDocument[], items: readonly Item[]): Row[] {
  const byUpload = new Map(items.map((item) => [item.uploadId, item]));
  const shown = new Set<string>();
  const rows = [...documents]
    .sort((one, other) => one.position - other.position)
    .map((document): Row => {
      const next = items.find((each) => each.intent.replaces === document.id && isUnderWay(each));
      // Neither has an upload while the one is being announced and the other was not uploaded: they are not the same.
      const replacing = next && (!next.uploadId || next.uploadId !== document.upload?.id);
      const item = replacing ? next : document.upload ? byUpload.get(document.upload.id) : undefined;
      if (item) shown.add(item.key);
      if (replacing) {
        const { size, sent } = next;
        return { key: document.id, document, item, progress: OF_PHASE[next.phase], size, sent, replacing };
      }
      const progress = progressOf(document, item);
      const size = item?.size ?? Number(document.upload?.size ?? document.document?.sizeBytes ?? 0);
      const known = Number(document.upload?.offset ?? 0);
      const sent = item && (item.phase === "sending" || item.sent > known) ? item.sent : known;
      return { key: document.id, document, item, progress, size, sent };
    });
  const others = items
    .filter((item) => !shown.has(item.key) && item.phase !== "sent")
    .map((item): Row => ({
      key: item.key,
      item,
      progress: OF_PHASE[item.phase],
      size: item.size,
      sent: item.sent,
    }));
  return [...rows, ...others];
}

/** Another document of a filing that is the same file, and its number among the documents, from 1. */
export interface Twin {
  number: number;
  title: string;
}

/** The document that the court found to be the same file as the one in `row`, while both are here. */
export function twinOf(row: Row, rows: readonly Row[]): Twin | undefined {
  const id = row.replacing ? null : row.document?.sameFileAs;
  const at = id ? rows.findIndex(({ document }) => document?.id === id) : -1;
  const twin = rows[at];
  return twin?.document && !twin.replacing ? { number: at + 1, title: twin.document.title } : undefined;
}

export const STATE: Record<DocumentProgress, FileState> = {
  up: "up",
  waiting: "up",
  retrying: "paused",
  paused: "paused",
  elsewhere: "paused",
  scan: "scan",
  clean: "clean",
  invalid: "blocked",
  unreadable: "blocked",
  gone: "blocked",
  refused: "blocked",
};

export interface Counts {
  ready: number;
  uploading: number;
  paused: number;
  checking: number;
  /** Numbers of the documents that are not there yet, and of those that cannot be filed. */
  waiting: number[];
  blocked: number[];
  advised: number;
}

export function countsOf(rows: readonly Row[], overridden: ReadonlySet<string>): Counts {
  const numbers = (wanted: DocumentProgress[]) =>
    rows.flatMap(({ progress }, index) => (wanted.includes(progress) ? [index + 1] : []));
  const count = (...wanted: DocumentProgress[]) => numbers(wanted).length;
  const advice = rows.flatMap(({ document, progress }) =>
    progress === "clean" ? (document?.findings ?? []).filter(({ severity }) => severity === "ADVISES") : [],
  );
  return {
    ready: count("clean"),
    uploading: count("up", "waiting", "retrying"),
    paused: count("paused", "elsewhere"),
    checking: count("scan"),
    waiting: numbers(["up", "waiting", "retrying", "paused", "elsewhere", "scan"]),
    blocked: numbers(["invalid", "unreadable", "gone", "refused"]),
    advised: advice.filter(({ code }) => !overridden.has(code)).length,
  };
}
