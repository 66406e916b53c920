/** The document at an address: being opened, open, or failed. */
import { useCallback, useEffect, useState } from "react";
import { openPdf, type Pdf } from "./pdfjs";

interface Opened {
  url: string;
  pdf: Pdf | null;
  failed: boolean;
}

export function usePdf(url: string) {
  const [opened, setOpened] = useState<Opened>({ url, pdf: null, failed: false });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    const opening = openPdf(url);
    setOpened({ url, pdf: null, failed: false });
    opening.pdf.then(
      (pdf) => current && setOpened({ url, pdf, failed: false }),
      () => current && setOpened({ url, pdf: null, failed: true }),
    );
    return () => {
      current = false;
      opening.close();
    };
  }, [url, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  // Between a new address and its effect, the old document must not be taken for the new.
  const fresh = opened.url === url;
  return { pdf: fresh ? opened.pdf : null, failed: fresh && opened.failed, retry };
}
