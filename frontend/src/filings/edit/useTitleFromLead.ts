/** A filing without a title is called what its lead document is called, until somebody types one. */
import { useEffect, useRef } from "react";
import type { EditedFiling } from "../draft/filing";

export function useTitleFromLead(
  filing: EditedFiling,
  title: string,
  setTitle: (title: string) => void,
): void {
  const lead = filing.documents.find(({ role }) => role === "LEAD")?.title;
  const done = useRef(false);
  useEffect(() => {
    // A title that somebody typed stays, also where it was typed before the first document came.
    if (title !== "") done.current = true;
    if (done.current || !lead) return;
    done.current = true;
    setTitle(lead);
  });
}
