/** The documents of a returned filing that have to say yet why fewer may read them. Pure. */
import { isNarrowed } from "../draft/documents/readers";
import type { DocumentTypeChoice, EditedDocument } from "../draft/filing";

/** Their numbers, from 1: of those that may be changed. */
export function unexplainedOf(
  documents: readonly EditedDocument[],
  types: readonly DocumentTypeChoice[],
): number[] {
  return [...documents]
    .sort((one, other) => one.position - other.position)
    .flatMap((document, index) =>
      !document.locked && isNarrowed(document, types) && !document.accessReason?.trim() ? [index + 1] : [],
    );
}
