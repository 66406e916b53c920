/** Puts a page on its sheet: the picture on a canvas, its words over it to be selected, read aloud and marked. */
import { piecesOf, type Mark } from "./find";
import { loadPdfjs, type PdfPage } from "./pdfjs";

const MOST_PIXELS = 16_000_000;

interface Painting {
  /** The element of each run of text, once they stand. */
  words: Promise<readonly HTMLElement[]>;
  cancel(): void;
}

export function paint(
  page: PdfPage,
  width: number,
  canvas: HTMLCanvasElement,
  layer?: HTMLElement,
): Painting {
  let stop = () => undefined as unknown;
  let cancelled = false;
  const words = (async () => {
    const { TextLayer } = await loadPdfjs();
    if (cancelled) return [];
    const scale = width / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const sharpness = Math.min(
      devicePixelRatio || 1,
      Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)),
    );
    canvas.width = Math.floor(viewport.width * sharpness);
    canvas.height = Math.floor(viewport.height * sharpness);
    const task = page.render({ canvas, viewport, transform: [sharpness, 0, 0, sharpness, 0, 0] });
    stop = () => task.cancel();
    // A cancelled painting is not a failure.
    task.promise.catch(() => undefined);
    if (!layer) return [];
    layer.replaceChildren();
    layer.style.setProperty("--total-scale-factor", String(scale));
    const text = new TextLayer({
      textContentSource: await page.getTextContent(),
      container: layer,
      viewport,
    });
    await text.render();
    return cancelled ? [] : (text.textDivs as HTMLElement[]);
  })();
  return {
    words: words.catch(() => []),
    cancel: () => {
      cancelled = true;
      void stop();
    },
  };
}

/** Marks of one page, by run; `now` is the hit the reader is at. */
export function mark(words: readonly HTMLElement[], hits: readonly { marks: Mark[]; now: boolean }[]): void {
  const byRun = new Map<number, { mark: Mark; now: boolean }[]>();
  for (const { marks, now } of hits) {
    for (const each of marks) byRun.set(each.run, [...(byRun.get(each.run) ?? []), { mark: each, now }]);
  }
  words.forEach((element, run) => {
    const marks = byRun.get(run);
    if (!marks && !element.firstElementChild) return;
    const pieces = piecesOf(
      element.textContent,
      (marks ?? []).map((each) => each.mark),
    );
    element.replaceChildren(
      ...pieces.map((piece) => {
        if (!piece.marked) return document.createTextNode(piece.text);
        const marked = document.createElement("mark");
        marked.textContent = piece.text;
        if (marks?.[piece.mark]?.now) marked.className = "now";
        return marked;
      }),
    );
  });
}
