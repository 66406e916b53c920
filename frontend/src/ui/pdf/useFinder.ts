/** Finding words in a document: what is wanted, where it stands, and going from one place to the next. */
import { useEffect, useMemo, useState } from "react";
import { useFind } from "./useFind";
import type { usePdf } from "./usePdf";

export function useFinder(
  pdf: ReturnType<typeof usePdf>["pdf"],
  start: string,
  here: number,
  goTo: (page: number) => void,
) {
  const [open, setOpen] = useState(start !== "");
  const [wanted, setWanted] = useState(start);
  const [chosen, setChosen] = useState<number | null>(null);
  const found = useFind(pdf, open ? wanted : "", open);
  // One begins at the page one is on, not at the first page of the document.
  const [began, setBegan] = useState(here);
  const from = found.hits.findIndex((hit) => hit.page >= began);
  const at = chosen ?? Math.max(0, from);
  const now = chosen === null && from < 0 && !found.done ? undefined : found.hits[at];
  const page = now?.page;
  useEffect(() => {
    if (page) goTo(page);
  }, [page, goTo, now]);
  const byPage = useMemo(() => {
    const pages = new Map<number, { marks: (typeof found.hits)[number]["marks"]; now: boolean }[]>();
    found.hits.forEach((hit, number) => {
      pages.set(hit.page, [...(pages.get(hit.page) ?? []), { marks: hit.marks, now: number === at }]);
    });
    return pages;
  }, [found, at]);
  const step = (by: 1 | -1) => {
    const all = found.hits.length;
    if (all > 0) setChosen((at + by + all) % all);
  };
  const onWanted = (next: string) => {
    setWanted(next);
    setChosen(null);
    setBegan(here);
  };
  const close = () => setOpen(false);
  return {
    open,
    toggle: () => setOpen(!open),
    byPage,
    bar: { wanted, onWanted, found, at, onStep: step, onClose: close },
  };
}
