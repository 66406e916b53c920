/** Documents of a filing that are the same file as one before them: often one paper put in twice. Pure. */
import type { ReviewedDocument } from "./filing";

interface SameFile {
  /** Of the later document among the filing's, from 1. */
  number: number;
  title: string;
  /** The first document with the same bytes. */
  first: number;
}

export function sameFilesOf(
  documents: readonly Pick<ReviewedDocument, "id" | "title" | "sameFileAs">[],
): SameFile[] {
  return documents.flatMap(({ title, sameFileAs }, index) => {
    const at = documents.findIndex(({ id }) => id === sameFileAs);
    // Both say it of each other: it is told once, of the later.
    return at >= 0 && at < index ? [{ number: index + 1, title, first: at + 1 }] : [];
  });
}
