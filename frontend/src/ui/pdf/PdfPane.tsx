/** A document being read. Where the reader is belongs to the address: `page` comes from it and `onPage` changes it. */
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useWords } from "../../i18n/words";
import { useAnnounce } from "../announce/announce";
import { Skeleton } from "../page/Skeleton";
import { FindBar } from "./FindBar";
import "./pdf.css";
import { PdfBar } from "./PdfBar";
import { PdfFailed } from "./PdfFailed";
import { pdfWords } from "./pdf.words";
import { Sheet, type Pin } from "./Sheet";
import { Thumbnails } from "./Thumbnails";
import { useFind } from "./useFind";
import { useFitWidth, usePlace, useSameWords } from "./usePlace";
import { usePdf } from "./usePdf";

export type { Pin };

interface Props {
  url: string;
  /** What it is called, for the pane's name. */
  title: string;
  /** What the bar says instead of the title: a number, the title, a tag. */
  heading?: ReactNode;
  page: number;
  onPage: (page: number) => void;
  /** The address of a page, to be copied. */
  linkTo?: (page: number) => string;
  download?: string;
  onClose?: () => void;
  pins?: Pin[];
  thumbnails?: boolean;
  /** Words to start finding with. */
  find?: string;
  /** Beside the find field, such as the document's language. */
  note?: ReactNode;
}

const [SMALLEST, LARGEST] = [0.4, 4];
const DPI_RATIO = 96 / 72;
const A4 = 297 / 210;
const NONE: Pin[] = [];

export default function PdfPane(props: Props) {
  const { url, title, heading, page, onPage, linkTo, download, onClose, pins = NONE, note } = props;
  const words = useWords(pdfWords);
  const announce = useAnnounce();
  const { pdf, failed, retry } = usePdf(url);
  const first = useFirstPage(pdf);
  const frame = useRef<HTMLDivElement>(null);
  const fit = useFitWidth(frame, pdf !== null);
  const [factor, setFactor] = useState(1);
  const width = Math.round(fit * factor);
  useSameWords(frame, width);
  const goTo = usePlace(frame, pdf !== null && fit > 0 && first.known, page, onPage);
  const [thumbnails, setThumbnails] = useState(props.thumbnails ?? false);
  const finder = useFinder(pdf, props.find ?? "", page, goTo);
  const copy = useCallback(() => {
    if (!linkTo) return;
    const address = new URL(linkTo(page), location.href).href;
    void navigator.clipboard.writeText(address).then(() => announce(words.copied));
  }, [linkTo, page, announce, words]);
  return (
    <section className="pdf" aria-label={`${words.document}: ${title}`}>
      <PdfBar
        heading={heading ?? <span className="ttl">{title}</span>}
        page={page}
        pages={pdf?.numPages ?? 1}
        onPage={goTo}
        zoom={{
          factor,
          percent: first.width ? Math.round((width / (first.width * DPI_RATIO)) * 100) : 100,
          change: (next) => setFactor(Math.min(LARGEST, Math.max(SMALLEST, next))),
        }}
        finding={finder.open}
        onFind={finder.toggle}
        thumbnails={thumbnails}
        onThumbnails={() => setThumbnails(!thumbnails)}
        onCopy={linkTo ? copy : undefined}
        download={download}
        onClose={onClose}
      />
      {finder.open ? <FindBar {...finder.bar} note={note} /> : null}
      <div className={thumbnails ? "pdf-body" : "pdf-body no-thumbs"}>
        {thumbnails && pdf ? (
          <Thumbnails pdf={pdf} page={page} ratio={first.ratio} pins={pins} onPage={goTo} />
        ) : null}
        {/* The desk scrolls, so it can be reached and moved with the keyboard. */}
        <div className="pdf-scroll" ref={frame} tabIndex={0} role="region" aria-label={title}>
          {failed ? <PdfFailed onRetry={retry} download={download} /> : null}
          {!pdf && !failed ? <Skeleton lines={6} /> : null}
          {pdf && fit > 0
            ? Array.from({ length: pdf.numPages }, (_, at) => at + 1).map((number) => (
                <Sheet
                  key={number}
                  pdf={pdf}
                  number={number}
                  width={width}
                  ratio={first.ratio}
                  frame={frame}
                  hits={finder.byPage.get(number)}
                  pins={pins.filter((pin) => pin.page === number)}
                />
              ))
            : null}
        </div>
      </div>
    </section>
  );
}

/** The first page's width in points and its shape: what the others are taken to be until they are seen. */
function useFirstPage(pdf: ReturnType<typeof usePdf>["pdf"]) {
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

function useFinder(
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
