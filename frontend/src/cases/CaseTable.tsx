/** A page of cases, and the way to the ones before and after. */
import { Button } from "../ui/button/Button";
import type { FragmentType } from "../gql";
import { useWords } from "../i18n/words";
import type { Total } from "../kit/totals";
import { useSession } from "../session/viewer";
import { useListKeys } from "../ui/keys/useListKeys";
import { Empty } from "../ui/page/Empty";
import { CaseListHead } from "./CaseListHead";
import { CaseRow, type caseRow } from "./CaseRow";
import { COLUMNS } from "./columns";
import { PAGE_SIZE, type CaseFilters } from "./useCaseFilters";
import { casesWords } from "./words";

interface Props {
  cases: Total & {
    edges: { node: { id: string } & FragmentType<typeof caseRow> }[];
    pageInfo: {
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      startCursor?: string | null;
      endCursor?: string | null;
    };
  };
  filters: CaseFilters;
  narrowed: boolean;
  stale: boolean;
  change: (parts: Record<string, string | null>) => void;
}

export function CaseTable({ cases, filters, change, narrowed, stale }: Props) {
  const words = useWords(casesWords);
  const addresses = cases.edges.map(({ node }) => `/cases/${node.id}`);
  const { viewer } = useSession();
  const selected = useListKeys(addresses);
  const columns = new Set(COLUMNS.filter((column) => !filters.hidden.includes(column)));
  if (cases.edges.length === 0) {
    return narrowed ? (
      <Empty
        title={words.noMatch}
        action={
          <Button onClick={() => change({ text: null, court: null, type: null, status: null, mine: null })}>
            {words.clearFilters}
          </Button>
        }
      >
        {words.noMatchWhat}
      </Empty>
    ) : (
      <NoCases mayFile={viewer?.mayFile ?? false} />
    );
  }
  return (
    <>
      <table className="tbl cards case-list" aria-busy={stale || undefined}>
        <caption className="vh">{words.table}</caption>
        <CaseListHead columns={columns} order={filters.order} onOrder={(order) => change({ order })} />
        <tbody>
          {cases.edges.map(({ node }) => (
            <CaseRow key={node.id} of={node} columns={columns} selected={selected === `/cases/${node.id}`} />
          ))}
        </tbody>
      </table>
      <Foot cases={cases} filters={filters} change={change} />
    </>
  );
}

function Foot({ cases, filters, change }: Pick<Props, "cases" | "filters" | "change">) {
  const words = useWords(casesWords);
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = cases.pageInfo;
  const first = hasPreviousPage || filters.after ? filters.from : 1;
  const next = () =>
    change({ after: endCursor ?? null, before: null, from: String(first + cases.edges.length) });
  const previous = () =>
    change({ before: startCursor ?? null, after: null, from: String(Math.max(1, first - PAGE_SIZE)) });
  return (
    <div className="list-foot">
      <span className="num" role="status">
        {words.range(first, first + cases.edges.length - 1, cases)}
      </span>
      <span className="hints" aria-hidden="true">
        <Hint keys={["J", "K"]}>{words.move}</Hint>
        <Hint keys={["Enter"]}>{words.open}</Hint>
        <Hint keys={["O"]}>{words.openBeside}</Hint>
        <Hint keys={["/"]}>{words.find}</Hint>
      </span>
      <span className="row ends">
        <button
          type="button"
          className="btn sm"
          aria-disabled={!hasPreviousPage}
          onClick={() => hasPreviousPage && previous()}
        >
          {words.previous}
        </button>
        <button
          type="button"
          className="btn sm"
          aria-disabled={!hasNextPage}
          onClick={() => hasNextPage && next()}
        >
          {words.next}
        </button>
      </span>
    </div>
  );
}

function Hint({ keys, children }: { keys: string[]; children: string }) {
  return (
    <span>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}{" "}
      {children}
    </span>
  );
}

/** Who files nothing is not told how to begin. */
function NoCases({ mayFile }: { mayFile: boolean }) {
  const words = useWords(casesWords);
  if (!mayFile) return <Empty title={words.noneToRead} />;
  return <Empty title={words.noCases}>{words.noCasesWhat}</Empty>;
}
