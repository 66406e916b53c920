/** Where the reader is in a document: the page in view, and the width a page may have. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

const WIDEST = 860;
const MARGIN = 48;
const NARROW_MARGIN = 24;

/** The width of a page that fits `frame`, in CSS pixels. */
export function useFitWidth(frameRef: RefObject<HTMLElement | null>, ready: boolean): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frameRef.current;
    if (!element || !ready) return undefined;
    const measure = () => {
      const room = element.clientWidth;
      setWidth(Math.max(200, Math.min(WIDEST, room - (room < 500 ? NARROW_MARGIN : MARGIN))));
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    measure();
    return () => watcher.disconnect();
  }, [frameRef, ready]);
  return width;
}

/** Keeps the same words in view when pages grow or shrink. */
export function useSameWords(frameRef: RefObject<HTMLElement | null>, width: number): void {
  const before = useRef(0);
  useLayoutEffect(() => {
    const element = frameRef.current;
    if (element && before.current > 0 && width > 0) {
      element.scrollTo(element.scrollLeft, (element.scrollTop * width) / before.current);
    }
    before.current = width;
  }, [frameRef, width]);
}

function sheets(frame: HTMLElement): HTMLElement[] {
  return [...frame.querySelectorAll<HTMLElement>("[data-page]")];
}

/** The page that takes the middle of the view. */
function pageInView(frame: HTMLElement): number {
  const middle = frame.getBoundingClientRect().top + frame.clientHeight / 2;
  const passed = sheets(frame).filter((sheet) => sheet.getBoundingClientRect().top <= middle);
  return Number(passed.at(-1)?.dataset["page"] ?? 1);
}

/** Keeps `page` and the scrolling of `frame` the same, whichever moves. */
export function usePlace(
  frameRef: RefObject<HTMLElement | null>,
  ready: boolean,
  page: number,
  onPage: (page: number) => void,
) {
  const seen = useRef(0);
  const told = useRef(onPage);
  useEffect(() => {
    told.current = onPage;
  });
  const goTo = useCallback(
    (number: number) => {
      const element = frameRef.current;
      const sheet = element?.querySelector<HTMLElement>(`[data-page="${number}"]`);
      if (!element || !sheet) return;
      seen.current = number;
      element.scrollBy(0, sheet.getBoundingClientRect().top - element.getBoundingClientRect().top - 16);
      told.current(number);
    },
    [frameRef],
  );
  useEffect(() => {
    if (ready && page !== seen.current) goTo(page);
  }, [ready, page, goTo]);
  useEffect(() => {
    const element = frameRef.current;
    if (!element || !ready) return undefined;
    const onScroll = () => {
      const number = pageInView(element);
      if (number === seen.current) return;
      seen.current = number;
      told.current(number);
    };
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => element.removeEventListener("scroll", onScroll);
  }, [frameRef, ready]);
  return goTo;
}
