/** A line before and after: the changed words are bold and underlined. */
import { difference } from "./words-diff";

export function TextDiff({ before, after }: { before: string; after: string }) {
  const { start, removed, added, end } = difference(before, after);
  return (
    <div className="diff">
      <del>
        {start}
        <b>{removed}</b>
        {end}
      </del>
      <ins>
        {start}
        <b>{added}</b>
        {end}
      </ins>
    </div>
  );
}
