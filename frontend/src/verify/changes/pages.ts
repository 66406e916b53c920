/** Which page of a copy is which of the sealed file's, and what differs between the two: by words alone, without a PDF. */
import { diffArrays } from "diff";
import type { Change, PageSaid, Pair } from "./changes";

const MOST_WORDS_SHOWN = 24;

/** Pairs pages by what they say: one that was put between others moves those behind it. */
export function paired(
  before: readonly PageSaid[],
  after: readonly PageSaid[],
): { pairs: Pair[]; changes: Change[] } {
  const [was, now] = [before, after].map((pages) => pages.map(({ words }) => words.join(" ")));
  const pairs: Pair[] = [];
  const changes: Change[] = [];
  const at = { was: 0, now: 0 };
  // Of what was taken away and what was put there instead, as many are the same page, changed.
  let gone = 0;
  let come = 0;
  const settle = () => {
    const both = Math.min(gone, come);
    for (let each = 0; each < both; each += 1) pairs.push({ was: at.was + each, now: at.now + each });
    for (let each = both; each < gone; each += 1)
      changes.push({ kind: "PAGE_MISSING", page: at.was + each + 1 });
    for (let each = both; each < come; each += 1)
      changes.push({ kind: "PAGE_ADDED", page: at.now + each + 1 });
    at.was += gone;
    at.now += come;
    gone = come = 0;
  };
  for (const part of diffArrays(was ?? [], now ?? [])) {
    if (part.removed) gone += part.value.length;
    else if (part.added) come += part.value.length;
    else {
      settle();
      part.value.forEach(() => pairs.push({ was: at.was++, now: at.now++ }));
    }
  }
  settle();
  return { pairs, changes };
}

/** What differs in the words and the notes of a page and its copy. */
export function differing(page: number, before: PageSaid, after: PageSaid): Change[] {
  const changes: Change[] = [];
  const said = { was: [] as string[], now: [] as string[] };
  const settle = () => {
    if (said.was.length + said.now.length > 0)
      changes.push({ kind: "WORDS", page, was: shown(said.was), now: shown(said.now) });
    said.was = [];
    said.now = [];
  };
  for (const part of diffArrays([...before.words], [...after.words])) {
    if (part.removed) said.was.push(...part.value);
    else if (part.added) said.now.push(...part.value);
    else settle();
  }
  settle();
  if (before.notes !== after.notes)
    changes.push({ kind: "NOTES", page, was: before.notes, now: after.notes });
  return changes;
}

function shown(words: readonly string[]): string {
  const first = words.slice(0, MOST_WORDS_SHOWN).join(" ");
  return words.length > MOST_WORDS_SHOWN ? `${first} … (${words.length})` : first;
}
