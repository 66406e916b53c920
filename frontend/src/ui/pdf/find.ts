/** Finding words on pages: spaces, case, width and ligatures do not matter, nor does where a line breaks. */

/** A page's text without spaces, each character knowing which run it came from and where in it. */
export interface PageIndex {
  text: string;
  run: number[];
  at: number[];
}

/** Part of one run of text, `from` included and `to` not. */
export interface Mark {
  run: number;
  from: number;
  to: number;
}

export interface Hit {
  page: number;
  marks: Mark[];
}

function plain(character: string): string {
  return character.normalize("NFKC").toLowerCase().replace(/\s/g, "");
}

export function indexPage(runs: readonly string[]): PageIndex {
  const index: PageIndex = { text: "", run: [], at: [] };
  runs.forEach((text, run) => {
    let at = 0;
    for (const character of text) {
      const letters = plain(character);
      index.text += letters;
      for (let unit = 0; unit < letters.length; unit += 1) {
        index.run.push(run);
        index.at.push(at);
      }
      at += character.length;
    }
  });
  return index;
}

/** Where `wanted` stands on a page, from top to bottom, without overlaps. */
export function findOnPage(index: PageIndex, wanted: string, page: number): Hit[] {
  const needle = [...wanted].map(plain).join("");
  if (!needle) return [];
  const hits: Hit[] = [];
  for (
    let start = index.text.indexOf(needle);
    start >= 0;
    start = index.text.indexOf(needle, start + needle.length)
  ) {
    hits.push({ page, marks: marksOf(index, start, start + needle.length) });
  }
  return hits;
}

function marksOf(index: PageIndex, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (let unit = start; unit < end; unit += 1) {
    const [run = 0, at = 0] = [index.run[unit], index.at[unit]];
    const last = marks.at(-1);
    if (last && last.run === run) last.to = at + 1;
    else marks.push({ run, from: at, to: at + 1 });
  }
  return marks;
}

/** One run cut at its marks: plain and marked pieces in turn, for the page's text layer. */
export function piecesOf(
  text: string,
  marks: readonly Mark[],
): { text: string; marked: boolean; mark: number }[] {
  const pieces: { text: string; marked: boolean; mark: number }[] = [];
  let at = 0;
  marks.forEach(({ from, to }, mark) => {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false, mark: -1 });
    pieces.push({ text: text.slice(from, to), marked: true, mark });
    at = to;
  });
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false, mark: -1 });
  return pieces;
}
