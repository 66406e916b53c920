/** A document that could not be opened here: it is safe, and can be tried again or downloaded. */
import { useWords } from "../../i18n/words";
import { Button } from "../button/Button";
import { Empty } from "../page/Empty";
import { pdfWords } from "./pdf.words";

export function PdfFailed({ onRetry, download }: { onRetry: () => void; download?: string }) {
  const words = useWords(pdfWords);
  return (
    <div className="pdf-failed" role="alert">
      <Empty
        title={words.failed}
        action={
          <span className="row">
            <Button onClick={onRetry}>{words.tryAgain}</Button>
            {download ? (
              <a className="btn quiet" href={download} download>
                {words.download}
              </a>
            ) : null}
          </span>
        }
      >
        {words.failedWhat}
      </Empty>
    </div>
  );
}
