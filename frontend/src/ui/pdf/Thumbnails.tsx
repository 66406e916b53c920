/** Small pictures of the pages; the one in view is marked. */
import { useEffect, useRef } from "react";
import { useWords } from "../../i18n/words";
import { pdfWords } from "./pdf.words";
import type { Pdf } from "./pdfjs";
import { Sheet, type Pin } from "./Sheet";

interface Props {
  pdf: Pdf;
  page: number;
  ratio: number;
  pins: Pin[];
  onPage: (page: number) => void;
}

export function Thumbnails({ pdf, page, ratio, pins, onPage }: Props) {
  const words = useWords(pdfWords);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [page]);
  return (
    <nav className="thumbs" aria-label={words.thumbnails} ref={frame}>
      {Array.from({ length: pdf.numPages }, (_, at) => at + 1).map((number) => (
        <button
          key={number}
          type="button"
          className="th"
          aria-current={number === page ? "page" : undefined}
          aria-label={words.pageOf(number, pdf.numPages)}
          onClick={() => onPage(number)}
        >
          <Sheet pdf={pdf} number={number} width={60} ratio={ratio} frame={frame} small />
          {pins.some((pin) => pin.page === number) ? <i className="pdf-dot" aria-hidden="true" /> : null}
          <span>{number}</span>
        </button>
      ))}
    </nav>
  );
}
