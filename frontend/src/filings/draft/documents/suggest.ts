/** Suggests the type of a document by its title. */
import type { DocumentTypeChoice } from "../filing";

const SMALL = new Set([
  "of",
  "the",
  "a",
  "an",
  "for",
  "to",
  "and",
  "in",
  "on",
  "by",
  "no",
  "v",
  "final",
  "signed",
]);

function terms(text: string): string[] {
  const lower = text.toLowerCase();
  const latin = (lower.match(/[a-z]+/g) ?? []).filter((word) => word.length > 1 && !SMALL.has(word));
  const han = lower.match(/\p{Script=Han}+/gu) ?? [];
  // Chinese has no spaces: pairs of characters stand for words.
  const pairs = han.flatMap((run) => Array.from(run.slice(0, -1), (_letter, at) => run.slice(at, at + 2)));
  return [...latin.map((word) => word.replace(/(ies|s)$/, "")), ...pairs];
}

/** How well `name` describes `title`, from 0 to 1: most of the name's words must be in it. */
function likeness(title: string, name: string): number {
  const [inTitle, inName] = [new Set(terms(title)), new Set(terms(name))];
  if (inName.size === 0) return 0;
  const shared = [...inName].filter((term) => inTitle.has(term)).length;
  return (shared / inName.size) * 0.8 + (shared / Math.max(1, inTitle.size)) * 0.2;
}

const ENOUGH = 0.5;

/** The type whose name is most like the title; without one, one that fits the place. */
export function suggestType(
  title: string,
  types: readonly DocumentTypeChoice[],
  place: { lead: boolean; starts: boolean },
): DocumentTypeChoice | undefined {
  const fitting = types.filter((type) => type.originating === (place.lead && place.starts) || !place.lead);
  const able = place.lead ? fitting.filter((type) => type.mayLead) : fitting;
  const scored = able
    .map((type) => ({ type, score: likeness(title, type.name) }))
    .sort((one, other) => other.score - one.score);
  const [best] = scored;
  if (best && best.score >= ENOUGH) return best.type;
  const other = able.find(({ code }) => /OTHER/.test(code));
  return other ?? able.find((type) => place.lead || !type.mayLead) ?? able[0] ?? types[0];
}
