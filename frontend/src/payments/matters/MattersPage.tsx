/** What the organisation paid in each of its matters, in all and of any period. */
import { Link } from "wouter";
import { useWords } from "../../i18n/words";
import { keepsMembers } from "../../session/roles";
import { useSession } from "../../session/viewer";
import { Button } from "../../ui/button/Button";
import { Empty } from "../../ui/page/Empty";
import { LoadError } from "../../ui/page/LoadError";
import { Page } from "../../ui/page/Page";
import { Section } from "../../ui/page/Section";
import { Skeleton } from "../../ui/page/Skeleton";
import { csvAddress, isBackwards } from "./matterFilters";
import "./matters.css";
import { MatterFilterForm } from "./MatterFilterForm";
import { MatterTable } from "./MatterTable";
import { mattersWords } from "./matters.words";
import { useMatters } from "./useMatters";

export default function MattersPage() {
  const words = useWords(mattersWords);
  const { viewer } = useSession();
  return (
    <Page title={words.title}>
      <div className="crumbs">
        <Link href="/payments">{words.payments}</Link>
        <span aria-hidden="true">/</span>
        <span>{words.title}</span>
      </div>
      {viewer && !keepsMembers(viewer) ? (
        <>
          <h1 className="title">{words.title}</h1>
          <Empty title={words.administrators} />
        </>
      ) : (
        <Ledger />
      )}
    </Page>
  );
}

function Ledger() {
  const words = useWords(mattersWords);
  const matters = useMatters();
  const { filters, change } = matters;
  return (
    <>
      <div className="matters-head">
        <h1 className="title">{words.title}</h1>
        {isBackwards(filters) ? null : (
          <a className="btn" href={csvAddress(filters)} download>
            {words.csv}
          </a>
        )}
      </div>
      <p className="muted">{words.what}</p>
      <MatterFilterForm key={filters.reference} filters={filters} change={change} />
      {isBackwards(filters) ? (
        <p className="err" role="alert">
          {words.backwards}
        </p>
      ) : (
        <Listed of={matters} />
      )}
    </>
  );
}

function Listed({ of }: { of: ReturnType<typeof useMatters> }) {
  const words = useWords(mattersWords);
  const { data, total, error, again, filters, change } = of;
  if (!data) return error ? <LoadError onRetry={again} /> : <Skeleton lines={8} />;
  const { edges, pageInfo } = data.matterLedger;
  const narrowed = filters.from || filters.to || filters.reference;
  return (
    <Section title={words.matters} gap>
      {edges.length === 0 ? (
        <Empty title={narrowed ? words.noneSuch : words.none}>{narrowed ? null : words.noneWhat}</Empty>
      ) : (
        <MatterTable lines={edges.map(({ cursor, node }) => ({ key: cursor, ...node }))} total={total} />
      )}
      <nav className="pager" aria-label={words.matters}>
        {filters.after ? (
          <Button size="sm" onClick={() => change({ after: null })}>
            {words.newest}
          </Button>
        ) : null}
        {pageInfo.hasNextPage && pageInfo.endCursor ? (
          <Button size="sm" onClick={() => change({ after: pageInfo.endCursor ?? null })}>
            {words.older}
          </Button>
        ) : null}
      </nav>
    </Section>
  );
}
