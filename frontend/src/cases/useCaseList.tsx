/** One list of a case, which grows by pages when the reader asks for more; until it is here, what stands in its place. */
import { useCallback, useState, type ReactNode } from "react";
import { useQuery, type TypedDocumentNode } from "urql";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Skeleton } from "../ui/page/Skeleton";
import type { PageInfo } from "./More";

interface Asked<Data, List> {
  query: TypedDocumentNode<Data, { id: string; after?: string | null }>;
  caseId: string;
  listOf: (data: Data) => List | undefined;
  /** About how high it will be, in lines of the skeleton. */
  lines: number;
  /** What is said where there is nothing. */
  none: { title: string; what: string };
}

interface Listed<List> {
  /** With at least one entry, once it is known. */
  list?: List;
  more: (page: PageInfo) => void;
  /** Asks for it as it is now. */
  reload: () => void;
  instead: ReactNode;
}

export function useCaseList<Data, List extends { edges: readonly unknown[] }>(
  asked: Asked<Data, List>,
): Listed<List> {
  const { query, caseId, listOf, lines, none } = asked;
  const [after, setAfter] = useState<string | null>(null);
  const variables = { id: caseId, after };
  const [{ data, error }, ask] = useQuery({ query, variables, requestPolicy: "cache-and-network" });
  const found = data && listOf(data);
  const list = found && found.edges.length > 0 ? found : undefined;
  const more = ({ endCursor }: PageInfo) => setAfter(endCursor ?? null);
  const reload = useCallback(() => ask({ requestPolicy: "network-only" }), [ask]);
  const instead = data ? (
    <Empty title={none.title}>{none.what}</Empty>
  ) : error ? (
    <LoadError onRetry={reload} />
  ) : (
    <Skeleton lines={lines} />
  );
  return { list, more, reload, instead };
}
