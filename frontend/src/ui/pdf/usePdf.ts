/** The document at an address: being opened, open, or failed. */
import { useCallback, useEffect, useState } from "react";
import { openPdf, type Pdf } from "./pdfjs";

interface Outcome {
  /** Which opening it is the outcome of. */
  of: string;
  pdf: Pdf | null;
}

export function usePdf(url: string) {
  const [outcome, setOutcome] = useState<Outcome>({ of: "", pdf: null });
  const [attempt, setAttempt] = useState(0);
  const opening = `${attempt} ${url}`;
  useEffect(() => {
    let current = true;
    const { pdf, close } = openPdf(url);
    const tell = (opened: Pdf | null) => {
      if (current) setOutcome({ of: opening, pdf: opened });
    };
    pdf.then(tell, () => tell(null));
    return () => {
      current = false;
      close();
    };
  }, [url, opening]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const known = outcome.of === opening;
  return { pdf: known ? outcome.pdf : null, failed: known && outcome.pdf === null, retry };
}
