/** Finds words in a document, page by page while it is read; the hits in reading order. */
import { useEffect, useMemo, useRef, useState } from "react";
import { findOnPage, indexPage, type Hit, type PageIndex } from "./find";
import type { Pdf } from "./pdfjs";

async function readPage(pdf: Pdf, number: number): Promise<PageIndex> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  return indexPage(items.flatMap((item) => ("str" in item ? [item.str] : [])));
}

export interface Found {
  hits: Hit[];
  /** Whether every page has been read. */
  done: boolean;
  /** Whether the document has any words to find. */
  wordless: boolean;
}

export function useFind(pdf: Pdf | null, wanted: string, open: boolean): Found {
  const [pages, setPages] = useState<PageIndex[]>([]);
  const reading = useRef<Pdf | null>(null);
  useEffect(() => {
    if (!pdf || !open || reading.current === pdf) return;
    reading.current = pdf;
    setPages([]);
    void readAll(pdf, (page) => {
      const current = reading.current === pdf;
      if (current) setPages((all) => [...all, page]);
      return current;
    });
  }, [pdf, open]);
  return useMemo(() => {
    const done = pdf !== null && pages.length === pdf.numPages;
    return {
      hits: pages.flatMap((page, number) => findOnPage(page, wanted, number + 1)),
      done,
      wordless: done && pages.every((page) => page.text === ""),
    };
  }, [pdf, pages, wanted]);
}

async function readAll(pdf: Pdf, read: (page: PageIndex) => boolean): Promise<void> {
  for (let number = 1; number <= pdf.numPages; number += 1) {
    // A page that cannot be read has no words; closing the document ends the reading.
    const page = await readPage(pdf, number).catch(() => indexPage([]));
    if (!read(page)) return;
  }
}
