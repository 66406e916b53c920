/** pdf.js, loaded when the first document is opened. Its tables for Chinese fonts are served beside it. */
import type { PDFDocumentProxy } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

export type Pdf = PDFDocumentProxy;
export type { PDFPageProxy as PdfPage } from "pdfjs-dist";

/** The build for browsers some years old: courts have them. */
export async function loadPdfjs() {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  return pdfjs;
}

export interface Opening {
  /** Rejects when the document cannot be read. */
  pdf: Promise<Pdf>;
  close(): void;
}

/** Opens the document at an address, with the reader's own session, or the one that its bytes are. */
export function openPdf(source: string | Uint8Array): Opening {
  let closed = false;
  let close = () => undefined as unknown;
  const pdf = loadPdfjs().then(({ getDocument, version }) => {
    const resources = `${import.meta.env.BASE_URL}assets/pdfjs-${version}/`;
    const task = getDocument({
      ...(typeof source === "string" ? { url: source } : { data: source }),
      cMapUrl: `${resources}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${resources}standard_fonts/`,
      wasmUrl: `${resources}wasm/`,
      iccUrl: `${resources}iccs/`,
      enableXfa: false,
      isEvalSupported: false,
    });
    close = () => task.destroy();
    if (closed) void close();
    return task.promise;
  });
  return {
    pdf,
    close: () => {
      closed = true;
      void close();
    },
  };
}
