/** A document being read. Where the reader is belongs to the address: `page` comes from it and `onPage` changes it. */
import { useRef, useState, type ComponentProps, type ReactNode } from "react";
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
import { useFinder } from "./useFinder";
import { useFirstPage } from "./useFirstPage";
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
  /** What its reader has to know of this copy: below the bar, and said of the download. */
  notice?: string;
  /** Beside the find field, such as the document's language. */
  note?: ReactNode;
}

/** The id of what its reader has to know of this copy: one document is read at a time. */
const NOTICE = "pdf-notice";
const [SMALLEST, LARGEST] = [0.4, 4];
const DPI_RATIO = 96 / 72;
const NONE: Pin[] = [];

export default function PdfPane(props: Props) {
  const { url, title, heading, page, onPage, linkTo, download, onClose, pins = NONE, note } = props;
  const words = useWords(pdfWords);
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
  const copy = useCopyLink(linkTo, page);
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
        onCopy={copy}
        download={download}
        describedBy={props.notice ? NOTICE : undefined}
        onClose={onClose}
      />
      <Notice text={props.notice} />
      {finder.open ? <FindBar {...finder.bar} note={note} /> : null}
      <div className={thumbnails ? "pdf-body" : "pdf-body no-thumbs"}>
        {thumbnails && pdf ? (
          <Thumbnails pdf={pdf} page={page} ratio={first.ratio} pins={pins} onPage={goTo} />
        ) : null}
        {/* The desk scrolls, so it can be reached and moved with the keyboard. */}
        <div className="pdf-scroll" ref={frame} tabIndex={0} role="region" aria-label={title}>
          {failed ? <PdfFailed onRetry={retry} download={download} /> : null}
          {!pdf && !failed ? <Skeleton lines={6} /> : null}
          {pdf && fit > 0 ? (
            <Sheets
              pdf={pdf}
              width={width}
              ratio={first.ratio}
              frame={frame}
              hits={finder.byPage}
              pins={pins}
            />
          ) : null}
        </div>
      </div>
    </section>
  );
}

function Notice({ text }: { text: string | undefined }) {
  return text ? (
    <p className="xs muted pdf-notice" id={NOTICE}>
      {text}
    </p>
  ) : null;
}

/** Copies the address of a page and says so; undefined where pages have none. */
function useCopyLink(linkTo: Props["linkTo"], page: number): (() => void) | undefined {
  const words = useWords(pdfWords);
  const announce = useAnnounce();
  if (!linkTo) return undefined;
  return () => {
    const address = new URL(linkTo(page), location.href).href;
    void navigator.clipboard.writeText(address).then(() => announce(words.copied));
  };
}

type SheetProps = ComponentProps<typeof Sheet>;

interface SheetsProps extends Omit<SheetProps, "number" | "hits" | "pins"> {
  hits: ReadonlyMap<number, SheetProps["hits"]>;
  pins: Pin[];
}

function Sheets({ hits, pins, ...each }: SheetsProps) {
  return Array.from({ length: each.pdf.numPages }, (_, at) => at + 1).map((number) => (
    <Sheet
      key={number}
      {...each}
      number={number}
      hits={hits.get(number)}
      pins={pins.filter((pin) => pin.page === number)}
    />
  ));
}
