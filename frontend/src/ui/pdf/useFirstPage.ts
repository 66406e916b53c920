/** What the first page of a document is like. */
import { useEffect, useState } from "react";
import type { usePdf } from "./usePdf";

/** Height to width, as long as no page is known. */
const A4 = 297 / 210;

/** The first page's width in points and its shape: what the others are taken to be until they are seen. */
export function useFirstPage(pdf: ReturnType<typeof usePdf>["pdf"]) {
  const [first, setFirst] = useState({ pdf, width: 0, ratio: A4 });
  useEffect(() => {
    if (!pdf) return undefined;
    let current = true;
    pdf.getPage(1).then(
      (page) => {
        const { width, height } = page.getViewport({ scale: 1 });
        if (current) setFirst({ pdf, width, ratio: height / width });
      },
      () => current && setFirst({ pdf, width: 0, ratio: A4 }),
    );
    return () => {
      current = false;
    };
  }, [pdf]);
  return { ...first, known: first.pdf === pdf };
}
