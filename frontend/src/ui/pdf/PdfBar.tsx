/** Above the pages: what is open, where one is in it, and what can be done with it. */
import { ChevronDown, ChevronUp, Download, Link2, Minus, PanelLeft, Plus, Search, X } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../../i18n/words";
import { IconButton } from "../button/IconButton";
import { PageInput } from "./PageInput";
import { pdfWords } from "./pdf.words";

export interface Zoom {
  /** Times the width that fits. */
  factor: number;
  percent: number;
  change: (factor: number) => void;
}

interface Props {
  heading: ReactNode;
  page: number;
  pages: number;
  onPage: (page: number) => void;
  zoom: Zoom;
  finding: boolean;
  onFind: () => void;
  thumbnails: boolean;
  onThumbnails: () => void;
  onCopy?: () => void;
  download?: string;
  /** The id of what has to be known of the download. */
  describedBy?: string;
  onClose?: () => void;
}

const STEP = 1.2;

const icon = { size: 16, "aria-hidden": true } as const;

export function PdfBar(props: Props) {
  const words = useWords(pdfWords);
  return (
    <div className="pdf-bar">
      {props.heading}
      <span className="grow" />
      <PageButtons {...props} />
      <ZoomButtons {...props} />
      <span className="sep" />
      <IconButton label={words.find} pressed={props.finding} onClick={props.onFind}>
        <Search {...icon} />
      </IconButton>
      <AwayButtons {...props} />
    </div>
  );
}

function PageButtons({ page, pages, onPage }: Pick<Props, "page" | "pages" | "onPage">) {
  const words = useWords(pdfWords);
  return (
    <span className="pg">
      <IconButton label={words.previousPage} onClick={() => onPage(Math.max(1, page - 1))}>
        <ChevronUp {...icon} />
      </IconButton>
      <IconButton label={words.nextPage} onClick={() => onPage(Math.min(pages, page + 1))}>
        <ChevronDown {...icon} />
      </IconButton>
      <PageInput page={page} pages={pages} onPage={onPage} />
      <span className="num">/ {pages}</span>
    </span>
  );
}

function ZoomButtons({
  zoom,
  thumbnails,
  onThumbnails,
}: Pick<Props, "zoom" | "thumbnails" | "onThumbnails">) {
  const words = useWords(pdfWords);
  return (
    <span className="pdf-zoom">
      <span className="sep" />
      <IconButton label={words.zoomOut} onClick={() => zoom.change(zoom.factor / STEP)}>
        <Minus {...icon} />
      </IconButton>
      <button
        type="button"
        className="btn quiet sm num"
        title={words.fitWidth}
        onClick={() => zoom.change(1)}
      >
        {zoom.percent}%<span className="vh">{words.fitWidth}</span>
      </button>
      <IconButton label={words.zoomIn} onClick={() => zoom.change(zoom.factor * STEP)}>
        <Plus {...icon} />
      </IconButton>
      <IconButton label={words.thumbnails} pressed={thumbnails} onClick={onThumbnails}>
        <PanelLeft {...icon} />
      </IconButton>
    </span>
  );
}

/** What takes the document, or its reader, elsewhere; each only where it can. */
type Away = Pick<Props, "onCopy" | "download" | "describedBy" | "onClose">;

function AwayButtons({ onCopy, download, describedBy, onClose }: Away) {
  const words = useWords(pdfWords);
  return (
    <>
      {onCopy ? (
        <IconButton label={words.copyLink} onClick={onCopy}>
          <Link2 {...icon} />
        </IconButton>
      ) : null}
      {download ? (
        <a
          className="btn quiet icon sm"
          href={download}
          download
          aria-label={words.download}
          aria-describedby={describedBy}
          title={words.download}
        >
          <Download {...icon} />
        </a>
      ) : null}
      {onClose ? (
        <IconButton label={words.close} onClick={onClose}>
          <X {...icon} />
        </IconButton>
      ) : null}
    </>
  );
}
