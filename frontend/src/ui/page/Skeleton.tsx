/** Lines where text will be; never a spinner over content. */
import { useWords } from "../../i18n/words";
import { pageWords } from "./page.words";

const WIDTHS = ["62%", "84%", "48%", "73%", "56%", "80%"];

export function Skeleton({ lines = 4 }: { lines?: number }) {
  const words = useWords(pageWords);
  return (
    <div role="status" aria-label={words.loading} className="skeleton">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="sk" style={{ width: WIDTHS[line % WIDTHS.length] }} />
      ))}
    </div>
  );
}
