/** The button below a list of a case that has more. */
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { caseWords } from "./case.words";

export interface PageInfo {
  hasNextPage: boolean;
  endCursor?: string | null;
}

export function More({ page, onMore }: { page: PageInfo; onMore: (page: PageInfo) => void }) {
  const words = useWords(caseWords);
  if (!page.hasNextPage) return null;
  return (
    <p className="earlier">
      <Button size="sm" onClick={() => onMore(page)}>
        {words.more}
      </Button>
    </p>
  );
}
