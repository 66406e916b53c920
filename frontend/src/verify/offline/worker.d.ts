/** The part of pdf.js that reads files; its package has no types for it. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
