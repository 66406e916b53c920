/** The audit trail: for a registrar the chain, for an organisation's administrators what their people did. */
import { useWords } from "../i18n/words";
import { useLanguage } from "../i18n/language";
import { nameOf } from "../kit/names";
import { isRegistrar } from "../session/roles";
import { useSession } from "../session/viewer";
import { Button } from "../ui/button/Button";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { auditWords } from "./audit.words";
import "./audit.css";
import { Chain } from "./Chain";
import { ChainHead, Checkpoints } from "./ChainState";
import { TrailFilterForm } from "./TrailFilterForm";
import { csvAddress } from "./trailFilters";
import { useChainState, type ChainBreak } from "./useChainState";
import { useTrail } from "./useTrail";

export default function AuditPage() {
  const words = useWords(auditWords);
  const { viewer } = useSession();
  const trail = useTrail();
  const seesWhole = viewer ? isRegistrar(viewer) : false;
  const state = useChainState(seesWhole);
  return (
    <Page title={words.title}>
      <div className="trail-head">
        <h1 className="title">{words.title}</h1>
        <a className="btn" href={csvAddress(trail.filters)} download>
          {words.csv}
        </a>
      </div>
      <p className="muted">{seesWhole ? words.whole : words.own}</p>
      <ChainHead of={state} />
      <TrailFilterForm filters={trail.filters} change={trail.change} />
      <Listed of={trail} found={state?.auditWatch.found ?? null} />
      <Checkpoints of={state} />
    </Page>
  );
}

function Listed({ of, found }: { of: ReturnType<typeof useTrail>; found: ChainBreak | null }) {
  const words = useWords(auditWords);
  const { data, error, again, filters, change } = of;
  if (!data) return error ? <LoadError onRetry={again} /> : <Skeleton lines={8} />;
  const { edges, pageInfo } = data.auditTrail;
  return (
    <section aria-labelledby="trail-heading">
      <h2 id="trail-heading" className="sec-h">
        <Heading of={of} />
      </h2>
      {edges.length === 0 ? (
        <Empty title={words.none}>{words.noneWhat}</Empty>
      ) : (
        <Chain entries={edges} change={change} found={found} />
      )}
      <nav className="pager" aria-label={words.entries}>
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
    </section>
  );
}

/** What is listed: whose acts, or who read what. */
function Heading({ of }: { of: ReturnType<typeof useTrail> }) {
  const words = useWords(auditWords);
  const { language } = useLanguage();
  const nodes = of.data?.auditTrail.edges.map(({ node }) => node) ?? [];
  if (of.filters.document) {
    const title = nodes.find((node) => node.document)?.document?.title;
    return title ? words.readersOf(title) : words.readersOfOne;
  }
  if (of.filters.person) {
    const actor = nodes.find((node) => node.actor)?.actor;
    return actor ? words.byPerson(nameOf(actor, language)) : words.byOne;
  }
  return words.entries;
}
