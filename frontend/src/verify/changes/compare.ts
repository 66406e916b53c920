/** Compares a copy with the sealed file, in the reader's own browser: pages, words, notes, and how each page looks. */
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { Change, PageSaid } from "./changes";
import { differing, paired } from "./pages";

/** Painting takes a tenth of a second for a page: of more, the words alone are compared. */
const MOST_PAGES_LOOKED_AT = 100;
const MOST_CHANGES = 40;
const MOST_DOTS = 4_000_000;

export interface Both {
  sealed: PDFDocumentProxy;
  copy: PDFDocumentProxy;
}

/** Names what differs, the first 40 of it; nothing if no page says or looks anything else. */
export async function compare({ sealed, copy }: Both): Promise<Change[]> {
  const before = await said(sealed);
  const after = await said(copy);
  const { pairs, changes } = paired(before, after);
  for (const [at, { was, now }] of pairs.entries()) {
    const [one, other] = [before[was], after[now]];
    if (!one || !other) continue;
    const found = differing(now + 1, one, other);
    changes.push(...found);
    if (at === MOST_PAGES_LOOKED_AT) changes.push({ kind: "NOT_LOOKED_AT", page: now + 1 });
    if (at >= MOST_PAGES_LOOKED_AT || found.some(({ kind }) => kind === "WORDS")) continue;
    if (await looksOther(await sealed.getPage(was + 1), await copy.getPage(now + 1)))
      changes.push({ kind: "LOOKS", page: now + 1 });
  }
  return changes.sort((one, other) => one.page - other.page).slice(0, MOST_CHANGES);
}

async function said(document: PDFDocumentProxy): Promise<PageSaid[]> {
  const pages: PageSaid[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    const notes = await page.getAnnotations({ intent: "any" });
    pages.push({ words: text.split(/\s+/).filter(Boolean), notes: notes.length });
  }
  return pages;
}

async function looksOther(one: PDFPageProxy, other: PDFPageProxy): Promise<boolean> {
  const [was, now] = [await painted(one), await painted(other)];
  if (was.width !== now.width || was.dots.length !== now.dots.length) return true;
  return was.dots.some((value, at) => value !== now.dots[at]);
}

/** The page at one dot for a point, or at fewer if it is a poster. */
async function painted(page: PDFPageProxy): Promise<{ width: number; dots: Uint32Array }> {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(1, Math.sqrt(MOST_DOTS / (width * height))) });
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  await page.render({ canvas, viewport }).promise;
  const seen = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
  page.cleanup();
  return { width: canvas.width, dots: new Uint32Array(seen?.buffer ?? []) };
}
