/** What a screen reader is told when files are refused and checks are over. Pure. */
import type { Spoken } from "../../../i18n/words";
import type { uploadWords } from "../../../uploads/words";
import type { RefusedFile } from "./useRefusedFiles";
import type { Row, DocumentProgress } from "./rows";

type Words = Spoken<typeof uploadWords>;

/** How each row stood when it was last told of. */
type Told = ReadonlyMap<string, DocumentProgress>;

export const toldOf = (rows: readonly Row[]): Told =>
  new Map(rows.map(({ key, progress }) => [key, progress]));

const titleOf = (row: Row): string => row.document?.title ?? row.item?.intent.title ?? "";

/** A document that was checked, or cannot be filed, since `told`; one sentence each, in their order. */
export function checksToTell(told: Told, rows: readonly Row[], words: Words): string {
  return rows
    .filter(({ key, progress }) => told.has(key) && told.get(key) !== progress)
    .flatMap((row) => {
      const found = (row.document?.findings ?? []).map(({ title }) => title).join(", ");
      switch (row.progress) {
        case "clean":
          return found ? words.tellAdvised(titleOf(row), found) : words.tellChecked(titleOf(row));
        case "invalid":
          return words.tellBlocked(titleOf(row), found);
        case "unreadable":
          return words.tellBlocked(titleOf(row), words.unreadableTitle);
        case "gone":
          return words.tellBlocked(titleOf(row), words.gone);
        case "refused":
          return words.tellBlocked(titleOf(row), row.item?.message || words.notTaken);
        default:
          return [];
      }
    })
    .join(" ");
}

/** Files that were refused before a byte had gone, each with the reason. */
export function refusalsToTell(refused: readonly RefusedFile[], words: Words): string {
  return refused.map(({ name, why }) => words.tellRefused(name, words[`${why}Title`])).join(" ");
}
