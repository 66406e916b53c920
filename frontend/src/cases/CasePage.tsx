/** A case: what it is, and its timeline, documents, parties, filings or payments; live while it is open. */
import { lazy, Suspense, useCallback } from "react";
import { useQuery } from "urql";
import { useParams, useSearchParams } from "wouter";
import { graphql } from "../gql";
import type { CaseQuery } from "../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { totalText } from "../kit/totals";
import { LinkButton } from "../ui/button/Button";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { Tabs } from "../ui/tabs/Tabs";
import { CaseHead } from "./CaseHead";
import "./case.css";
import { caseWords } from "./case.words";
import { DocumentsTab } from "./DocumentsTab";
import { FilingsTab } from "./FilingsTab";
import { HearingsTab } from "./HearingsTab";
import { PartiesTab } from "./PartiesTab";
import { PaymentsTab } from "./PaymentsTab";
import { TimelineTab } from "./TimelineTab";

const DocumentPane = lazy(() => import("./DocumentPane"));

const query = graphql(`
  query Case($id: ID!, $language: Language) {
    case(id: $id) {
      id
      number
      titleEn: title(language: EN)
      titleZh: title(language: ZH_HANT)
      ...CaseHead
      parties {
        id
      }
      documents(first: 1) {
        totalCount
        totalCountCapped
      }
      filings(first: 1) {
        totalCount
        totalCountCapped
      }
    }
  }
`);

/** Where a document is read beside what leads to it. */
const BESIDE: ReadonlySet<string> = new Set(["timeline", "documents"]);
const TABS = ["timeline", "documents", "parties", "filings", "hearings", "payments"] as const;
type TabName = (typeof TABS)[number];

export default function CasePage() {
  const words = useWords(caseWords);
  const { language } = useLanguage();
  const { id = "", tab } = useParams<{ id: string; tab?: string }>();
  const [{ data, error, fetching }, ask] = useQuery({
    query,
    variables: { id, language: API_LANGUAGE[language] },
    requestPolicy: "cache-and-network",
  });
  const [search, setSearch] = useSearchParams();
  const open = search.get("document");
  const reload = useCallback(() => ask({ requestPolicy: "network-only" }), [ask]);
  const close = () => setSearch((now) => without(now, "document", "page", "find"));
  const shown: TabName = TABS.find((name) => name === tab) ?? "timeline";
  const beside = !open && BESIDE.has(shown);
  const found = data?.case;
  const title = found
    ? (found.number ?? (language === "en" ? found.titleEn : found.titleZh))
    : words.caseTabs;
  if (!found) {
    return (
      <Page title={title}>
        {error ? <LoadError onRetry={reload} /> : fetching || !data ? <Skeleton lines={8} /> : <NoCase />}
      </Page>
    );
  }
  return (
    <Page title={title} wide>
      <div className="casehead">
        <CaseHead of={found} />
        <CaseTabs of={found} shown={shown} />
      </div>
      <div className={open || beside ? "split" : "case-whole"} data-empty={beside || undefined}>
        <section className="l" aria-label={words[shown]}>
          <Shown tab={shown} id={id} open={open} onChange={reload} />
        </section>
        {open ? (
          <Suspense fallback={<Skeleton lines={6} />}>
            <DocumentPane key={open} caseId={id} documentId={open} onClose={close} />
          </Suspense>
        ) : null}
        {beside ? (
          <aside className="beside" aria-label={words.besideLabel}>
            <p>{words.beside}</p>
          </aside>
        ) : null}
      </div>
    </Page>
  );
}

function CaseTabs({ of, shown }: { of: NonNullable<CaseQuery["case"]>; shown: TabName }) {
  const words = useWords(caseWords);
  const counts: Partial<Record<TabName, string>> = {
    documents: totalText(of.documents),
    parties: String(of.parties.length),
    filings: totalText(of.filings),
  };
  return (
    <Tabs
      label={words.caseTabs}
      tabs={TABS.map((name) => ({
        to: name === "timeline" ? `/cases/${of.id}` : `/cases/${of.id}/${name}`,
        name: words[name],
        current: name === shown,
        count: counts[name],
      }))}
    />
  );
}

function Shown({
  tab,
  id,
  open,
  onChange,
}: {
  tab: TabName;
  id: string;
  open: string | null;
  onChange: () => void;
}) {
  if (tab === "documents") return <DocumentsTab caseId={id} open={open} />;
  if (tab === "parties") return <PartiesTab caseId={id} />;
  if (tab === "filings") return <FilingsTab caseId={id} />;
  if (tab === "hearings") return <HearingsTab caseId={id} />;
  if (tab === "payments") return <PaymentsTab caseId={id} />;
  return <TimelineTab caseId={id} open={open} onChange={onChange} />;
}

function NoCase() {
  const words = useWords(caseWords);
  return (
    <Empty whole title={words.noCase} action={<LinkButton to="/cases">{words.allCases}</LinkButton>}>
      {words.noCaseWhat}
    </Empty>
  );
}

function without(search: URLSearchParams, ...names: string[]): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of names) next.delete(name);
  return next;
}
