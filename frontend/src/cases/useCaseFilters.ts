/** Which cases are listed, kept in the address so that a view can be kept, sent and gone back to. */
import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import type { CaseFilter, CaseOrder, CaseStatus } from "../gql/graphql";
import { withParts } from "../kit/useAddress";
import { caseStatusWords } from "./case.words";

export const PAGE_SIZE = 25;
export const ACTIVE: readonly CaseStatus[] = ["PENDING_ISSUE", "ISSUED", "ACTIVE", "STAYED"];

const ORDERS: readonly CaseOrder[] = ["NUMBER", "NUMBER_DESC", "LAST_ACTIVITY_DESC", "TITLE"];
/** Gone when what is listed changes: they say where in the old list one was. */
const PLACE = ["after", "before", "from"];

export interface CaseFilters {
  text: string;
  court: string;
  caseType: string;
  status: CaseStatus[];
  mine: boolean;
  order: CaseOrder;
  after: string | null;
  before: string | null;
  /** The number in the whole list of the first case shown, from 1. */
  from: number;
  hidden: string[];
}

export function readFilters(search: URLSearchParams): CaseFilters {
  const order = search.get("order") as CaseOrder;
  const list = (name: string) => (search.get(name) ?? "").split(",").filter(Boolean);
  return {
    text: search.get("text") ?? "",
    court: search.get("court") ?? "",
    caseType: search.get("type") ?? "",
    status: list("status").filter((status): status is CaseStatus => status in caseStatusWords),
    mine: search.get("mine") === "1",
    order: ORDERS.includes(order) ? order : "LAST_ACTIVITY_DESC",
    after: search.get("after"),
    before: search.get("before"),
    from: Math.max(1, Number(search.get("from")) || 1),
    hidden: list("hide"),
  };
}

export function filterOf({ text, court, caseType, status, mine }: CaseFilters): CaseFilter {
  return {
    text: text.trim() || undefined,
    court: court || undefined,
    caseType: caseType || undefined,
    status: status.length > 0 ? status : undefined,
    mine: mine || undefined,
  };
}

export function pageOf({ after, before }: CaseFilters) {
  return before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after };
}

/** The address with some of its parts changed; an empty one is left out. */
export function changed(search: URLSearchParams, parts: Record<string, string | null>): URLSearchParams {
  const moves = Object.keys(parts).some((name) => PLACE.includes(name) || name === "hide");
  const left = moves ? {} : Object.fromEntries(PLACE.map((name) => [name, null]));
  return withParts(search, { ...left, ...parts });
}

export function useCaseFilters() {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => readFilters(search), [search]);
  const change = useCallback(
    (parts: Record<string, string | null>) => setSearch((now) => changed(now, parts), { replace: true }),
    [setSearch],
  );
  const narrowed = Boolean(
    filters.text || filters.court || filters.caseType || filters.status.length || filters.mine,
  );
  return { filters, change, narrowed, search };
}
