/** One page on the desk. It is painted when it comes near, and its picture is let go when it is far away. */
import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { useWords } from "../../i18n/words";
import type { Mark } from "./find";
import { mark, paint } from "./paint";
import { pdfWords } from "./pdf.words";
import type { Pdf, PdfPage } from "./pdfjs";

/** A finding shown on its page: `box` as fractions of the page, or none when only the page is known. */
export interface Pin {
  page: number;
  label: ReactNode;
  box?: { left: number; top: number; width: number; height: number };
}

interface Props {
  pdf: Pdf;
  number: number;
  /** Width in CSS pixels. */
  width: number;
  /** Height over width, until the page itself says. */
  ratio: number;
  frame: RefObject<HTMLElement | null>;
  hits?: { marks: Mark[]; now: boolean }[];
  pins?: Pin[];
  /** A thumbnail: a picture without words. */
  small?: boolean;
}

/** Whether an element is within a screen or so of its frame's view. */
function useNear(frame: RefObject<HTMLElement | null>) {
  const element = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const watcher = new IntersectionObserver(([entry]) => setNear(Boolean(entry?.isIntersecting)), {
      root: frame.current,
      rootMargin: "100% 0%",
    });
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, [frame]);
  return [element, near] as const;
}

function usePage(pdf: Pdf, number: number, wanted: boolean): PdfPage | null {
  const [page, setPage] = useState<{ pdf: Pdf; page: PdfPage } | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    // A document closed while its page was asked for has no page to show.
    pdf.getPage(number).then(
      (page) => current && setPage({ pdf, page }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [pdf, number, wanted]);
  return page?.pdf === pdf ? page.page : null;
}

const NONE: never[] = [];

export function Sheet({ pdf, number, width, ratio, frame, hits = NONE, pins = NONE, small = false }: Props) {
  const text = useWords(pdfWords);
  const [element, near] = useNear(frame);
  const page = usePage(pdf, number, near);
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState<readonly HTMLElement[]>(NONE);
  useEffect(() => {
    if (!page || !near || !canvas.current || width < 1) return undefined;
    const painting = paint(page, width, canvas.current, layer.current ?? undefined);
    void painting.words.then(setWords);
    return painting.cancel;
  }, [page, near, width]);
  useEffect(() => mark(words, hits), [words, hits]);
  const size = page?.getViewport({ scale: 1 });
  const shape = size ? size.height / size.width : ratio;
  const label = small ? {} : { role: "group", "aria-label": text.pageOf(number, pdf.numPages) };
  return (
    <div
      className="sheet pdf-sheet"
      ref={element}
      data-page={number}
      style={{ width, maxWidth: "none", aspectRatio: `1 / ${shape}` }}
      {...label}
    >
      {near ? <canvas ref={canvas} aria-hidden="true" /> : null}
      {near && !small ? <div className="pdf-words" ref={layer} /> : null}
      {pins.map((pin, at) => (
        <PinMark key={at} pin={pin} />
      ))}
    </div>
  );
}

function PinMark({ pin: { box, label } }: { pin: Pin }) {
  if (!box) return <span className="pdf-flag">{label}</span>;
  const place = { left: box.left, top: box.top, width: box.width, height: box.height };
  const style = Object.fromEntries(Object.entries(place).map(([side, part]) => [side, `${part * 100}%`]));
  return (
    <span className="pin" style={style}>
      <b>{label}</b>
    </span>
  );
}
