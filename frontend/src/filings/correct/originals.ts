/** What a returned filing was when its correction began, kept in this tab so that the change can be shown. */
import type { CorrectedFiling } from "./filing";

interface OriginalDocument {
  facts: string;
  uploadId?: string;
}

export interface Originals {
  title: string;
  comments: string;
  documents: Record<string, OriginalDocument>;
}

/** "Reply.pdf, 62 pages, 11.8 MB, 41d0 8c27 … e95f": what tells one file from another. */
export type Describe = (document: CorrectedFiling["documents"][number]) => string;

export function originalsOf(
  filing: CorrectedFiling,
  texts: { title: string; comments: string },
  describe: Describe,
): Originals {
  const key = `causeway.before.${filing.id}.${filing.revision}`;
  try {
    const kept = sessionStorage.getItem(key);
    if (kept) return JSON.parse(kept) as Originals;
  } catch {
    // What is here now stands for what was.
  }
  const documents = Object.fromEntries(
    filing.documents
      .filter(({ revision }) => revision <= filing.revision)
      .map((document) => [document.id, { facts: describe(document), uploadId: document.upload?.id }]),
  );
  const before = { ...texts, documents };
  try {
    sessionStorage.setItem(key, JSON.stringify(before));
  } catch {
    // Shown as long as the page is open.
  }
  return before;
}
