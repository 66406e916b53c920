/** A line before and after: the changed words are bold and underlined. */
import { diffArrays } from "diff";

/** Words where the browser knows them, Chinese ones too; else what stands between spaces. */
function wordsOf(text: string): string[] {
  if (!("Segmenter" in Intl)) return text.match(/\s+|[^\s]+/g) ?? [];
  // eslint-disable-next-line compat/compat -- asked for in the line above
  const segments = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  return Array.from(segments, ({ segment }) => segment);
}

export function TextDiff({ before, after }: { before: string; after: string }) {
  const parts = diffArrays(wordsOf(before), wordsOf(after));
  const shown = (changed: "removed" | "added", elsewhere: "removed" | "added") =>
    parts.map((part, at) => {
      if (part[elsewhere]) return null;
      const text = part.value.join("");
      return part[changed] ? <b key={at}>{text}</b> : text;
    });
  return (
    <div className="diff">
      <del>{shown("removed", "added")}</del>
      <ins>{shown("added", "removed")}</ins>
    </div>
  );
}
