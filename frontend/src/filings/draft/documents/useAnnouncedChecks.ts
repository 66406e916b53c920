/** Says aloud when a document has been checked or cannot be filed: the eye sees it in the row, the ear nowhere. */
import { useEffect, useRef } from "react";
import { useWords } from "../../../i18n/words";
import { useAnnounce } from "../../../ui/announce/announce";
import { uploadWords } from "../../../uploads/words";
import { checksToTell, toldOf } from "./announced";
import type { Row } from "./rows";

export function useAnnouncedChecks(rows: readonly Row[]): void {
  const words = useWords(uploadWords);
  const announce = useAnnounce();
  const told = useRef(toldOf(rows));
  useEffect(() => {
    const text = checksToTell(told.current, rows, words);
    told.current = toldOf(rows);
    if (text) announce(text);
  }, [rows, words, announce]);
}
