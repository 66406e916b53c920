/** My filings: narrowed by whose hands they are in, kept in the address, changing as the court works. */
import { useWords } from "../i18n/words";
import { useSession } from "../session/viewer";
import { Button, LinkButton } from "../ui/button/Button";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { FilingFilters } from "./list/FilingFilters";
import { FilingTable } from "./list/FilingTable";
import { listWords } from "./list/list.words";
import { useFilings, type FoundFilings } from "./list/useFilings";
import "./list/list.css";

export default function FilingsPage() {
  const words = useWords(listWords);
  const { viewer } = useSession();
  const found = useFilings();
  const { family, text, mine, change } = found;
  return (
    <Page title={words.title}>
      <div className="filings-list">
        <div className="head-row">
          <h1 className="title">{words.title}</h1>
          {viewer?.mayFile ? (
            <LinkButton to="/file" kind="primary">
              {words.file}
            </LinkButton>
          ) : null}
        </div>
        <FilingFilters
          family={family}
          text={text}
          mine={mine}
          onMine={(only) => change({ mine: only ? "1" : undefined })}
          onFamily={(name) => change({ with: name })}
          onText={(q) => change({ q })}
        />
        <Listed found={found} />
      </div>
    </Page>
  );
}

function Listed({ found }: { found: FoundFilings }) {
  const { data, error, again, family, text, mine, change } = found;
  if (!data) return error ? <LoadError onRetry={again} /> : <Skeleton lines={8} />;
  const { edges } = data.filings;
  return (
    <>
      {edges.length === 0 ? (
        <NoFilings
          filtered={Boolean(family) || text !== "" || mine}
          onClear={() => change({ with: undefined, q: undefined, mine: undefined })}
        />
      ) : (
        <FilingTable filings={edges.map(({ node }) => node)} now={data.registryClock.now} />
      )}
      {edges.length > 0 || data.filings.pageInfo.hasPreviousPage ? (
        <Pager of={data.filings} onGo={change} />
      ) : null}
    </>
  );
}

interface PagerProps {
  of: NonNullable<FoundFilings["data"]>["filings"];
  onGo: FoundFilings["change"];
}

function Pager({ of, onGo }: PagerProps) {
  const words = useWords(listWords);
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = of.pageInfo;
  return (
    <nav className="pager" aria-label={words.pages}>
      <span className="faint num">{words.shown(of)}</span>
      {hasPreviousPage && startCursor ? (
        <Button size="sm" onClick={() => onGo({ before: startCursor })}>
          {words.newer}
        </Button>
      ) : null}
      {hasNextPage && endCursor ? (
        <Button size="sm" onClick={() => onGo({ after: endCursor })}>
          {words.older}
        </Button>
      ) : null}
    </nav>
  );
}

function NoFilings({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const words = useWords(listWords);
  const { viewer } = useSession();
  if (filtered)
    return (
      <Empty title={words.none} action={<Button onClick={onClear}>{words.clear}</Button>}>
        {words.noneWhat}
      </Empty>
    );
  // Who files nothing is not told how to begin.
  if (!viewer?.mayFile) return <Empty title={words.noneToRead} />;
  return (
    <Empty title={words.empty} action={<LinkButton to="/file">{words.file}</LinkButton>}>
      {words.emptyWhat}
    </Empty>
  );
}
