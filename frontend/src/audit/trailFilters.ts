/** Which entries are listed, kept in the address so that a view can be kept, sent and gone back to. */
import type { AuditFilter, AuditKind } from "../gql/graphql";
import { beginOf, dayOf, endOf } from "../kit/courtDays";
import { withParts } from "../kit/useAddress";
import { kindWords } from "./audit.words";

export interface TrailFilters {
  kind: AuditKind | "";
  caseNumber: string;
  from: string;
  to: string;
  refusals: boolean;
  document: string;
  person: string;
  after: string | null;
}

const NUMBER = /^\s*[A-Za-z]{2,10}\s*\d{1,7}\s*\/\s*\d{4}\s*$/;

const isKind = (given: string): given is AuditKind => given in kindWords;

export function readTrailFilters(search: URLSearchParams): TrailFilters {
  const kind = search.get("kind") ?? "";
  return {
    kind: isKind(kind) ? kind : "",
    caseNumber: search.get("case") ?? "",
    from: dayOf(search.get("from")),
    to: dayOf(search.get("to")),
    refusals: search.get("refusals") === "1",
    document: search.get("document") ?? "",
    person: search.get("person") ?? "",
    after: search.get("after"),
  };
}

/** Whether it can be asked for: the court knows no other form of number. */
export function isCaseNumber(given: string): boolean {
  return given === "" || NUMBER.test(given);
}

/** What the court is asked for; what is not said narrows nothing. */
export function filterOf(filters: TrailFilters): AuditFilter {
  return {
    kinds: filters.kind ? [filters.kind] : undefined,
    caseNumber: isCaseNumber(filters.caseNumber) ? filters.caseNumber || undefined : undefined,
    since: beginOf(filters.from),
    until: endOf(filters.to),
    refusalsOnly: filters.refusals || undefined,
    documentId: filters.document || undefined,
    userId: filters.person || undefined,
  };
}

/** Where the entries are had as a file, with what the list leaves out left out. */
export function csvAddress(filters: TrailFilters): string {
  const asked = {
    kind: filters.kind,
    case: isCaseNumber(filters.caseNumber) ? filters.caseNumber.trim() : "",
    from: filters.from,
    to: filters.to,
    refusals: filters.refusals ? "1" : "",
    document: filters.document,
    person: filters.person,
  };
  const said = Object.entries(asked).filter(([, value]) => value !== "");
  const search = new URLSearchParams(said).toString();
  return search ? `/audit-trail.csv?${search}` : "/audit-trail.csv";
}

/** The address with some of its parts changed; a page of another list is left. */
export function changed(search: URLSearchParams, parts: Record<string, string | null>): URLSearchParams {
  return withParts(search, { after: null, ...parts });
}
