/** The cases the reader may see: filtered, in order, page by page, all of it in the address. */
import { Download, Plus } from "lucide-react";
import { useRef } from "react";
import { useQuery } from "urql";
import { graphql } from "../gql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { useSession } from "../session/viewer";
import { Button, LinkButton } from "../ui/button/Button";
import { useShortcuts } from "../ui/keys/shortcuts";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { CaseFilters } from "./CaseFilters";
import { CaseViews } from "./CaseViews";
import { CaseTable } from "./CaseTable";
import "./cases.css";
import { ColumnMenu } from "./ColumnMenu";
import { filterOf, pageOf, useCaseFilters } from "./useCaseFilters";
import { useCaseCsv } from "./useCaseCsv";
import { casesWords } from "./words";

const query = graphql(`
  query Cases(
    $filter: CaseFilter
    $order: CaseOrder
    $first: Int
    $after: Cursor
    $last: Int
    $before: Cursor
    $language: Language
  ) {
    cases(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      totalCountCapped
      edges {
        node {
          id
          ...CaseRow
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

export default function CasesPage() {
  const words = useWords(casesWords);
  const { viewer } = useSession();
  const { language } = useLanguage();
  const { filters, change, narrowed } = useCaseFilters();
  const filter = filterOf(filters);
  const [{ data, error, stale }, ask] = useQuery({
    query,
    variables: { filter, order: filters.order, ...pageOf(filters), language: API_LANGUAGE[language] },
    requestPolicy: "cache-and-network",
  });
  const { make, making } = useCaseCsv();
  const search = useRef<HTMLInputElement>(null);
  useShortcuts({ "/": () => search.current?.focus() });
  return (
    <Page title={words.cases}>
      <div className="row wrap cases-top">
        <h1 className="title grow">{words.cases}</h1>
        <ColumnMenu hidden={filters.hidden} onChange={(hidden) => change({ hide: hidden.join(",") })} />
        <Button kind="quiet" busy={making} onClick={() => void make(filter, filters.order)}>
          <Download size={16} aria-hidden="true" />
          {words.csv}
        </Button>
        {viewer?.mayFile ? (
          <LinkButton kind="primary" to="/file?new">
            <Plus size={16} aria-hidden="true" />
            {words.startCase}
          </LinkButton>
        ) : null}
      </div>
      <CaseViews />
      <CaseFilters filters={filters} narrowed={narrowed} change={change} searchRef={search} />
      {error && !data ? <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} /> : null}
      {!data && !error ? <Skeleton lines={10} /> : null}
      {data ? (
        <CaseTable cases={data.cases} filters={filters} change={change} narrowed={narrowed} stale={stale} />
      ) : null}
    </Page>
  );
}
