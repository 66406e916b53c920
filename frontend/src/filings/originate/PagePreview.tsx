/** The page as it is set: the last one stays on the desk until the next is open, so that nothing flickers. */
import { Stamp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../../i18n/words";
import { Skeleton } from "../../ui/page/Skeleton";
import { openPdf, type Pdf } from "../../ui/pdf/pdfjs";
import { Sheet } from "../../ui/pdf/Sheet";
import { useFirstPage } from "../../ui/pdf/useFirstPage";
import { useFitWidth } from "../../ui/pdf/usePlace";
import "../../ui/pdf/pdf.css";
import { originateWords } from "./originate.words";
import { PAGE_ID } from "./page";
import type { Preview } from "./usePreview";

const BASE64 = "base64,";
const MS_PER_SECOND = 1000;

export default function PagePreview({ preview, title }: { preview: Preview; title: string }) {
  const words = useWords(originateWords);
  const pdf = useOpened(preview.page?.document);
  const frame = useRef<HTMLDivElement>(null);
  const width = useFitWidth(frame, pdf !== null);
  const first = useFirstPage(pdf);
  return (
    <section className="pdf" id={PAGE_ID} aria-label={words.preview}>
      <div className="sealnote">
        <Stamp size={16} aria-hidden="true" />
        <b>{words.sealNote}</b>
        <span className="muted">{words.sealNoteMore}</span>
        <span className="xs muted took" role="status">
          <Took preview={preview} pages={pdf?.numPages} />
        </span>
      </div>
      {preview.refusal ? (
        <p className="callout" role="alert">
          {preview.refusal}
        </p>
      ) : null}
      <div className="pdf-scroll" ref={frame} tabIndex={0} role="region" aria-label={title}>
        {pdf ? null : <Skeleton lines={8} />}
        {pdf && width > 0
          ? Array.from({ length: pdf.numPages }, (_, at) => (
              <Sheet key={at} pdf={pdf} number={at + 1} width={width} ratio={first.ratio} frame={frame} />
            ))
          : null}
      </div>
    </section>
  );
}

function Took({ preview, pages }: { preview: Preview; pages: number | undefined }) {
  const words = useWords(originateWords);
  if (preview.setting || preview.took === undefined || pages === undefined) return words.settingPage;
  return (
    <>
      {words.pageOf(pages)}{" "}
      <span className="num">{words.typeset((preview.took / MS_PER_SECOND).toFixed(1))}</span>
    </>
  );
}

/** The document of a `data:` address, open; the one before it until then. */
function useOpened(address: string | undefined): Pdf | null {
  const [opened, setOpened] = useState<Pdf | null>(null);
  const closers = useRef<(() => void)[]>([]);
  useEffect(() => {
    if (!address) return undefined;
    let current = true;
    const { pdf, close } = openPdf(bytesOf(address));
    pdf.then(
      (next) => {
        if (!current) return close();
        setOpened(next);
        // The former one is on the screen until the next is painted.
        for (const former of closers.current.splice(0)) setTimeout(former, MS_PER_SECOND);
        closers.current.push(close);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [address]);
  useEffect(() => {
    const held = closers.current;
    return () => held.splice(0).forEach((close) => close());
  }, []);
  return opened;
}

function bytesOf(address: string): Uint8Array {
  const text = atob(address.slice(address.indexOf(BASE64) + BASE64.length));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
