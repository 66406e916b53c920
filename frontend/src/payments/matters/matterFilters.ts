/** Which payments the ledger by matter counts, kept in the address so that a view can be kept, sent and gone back to. */
import type { MatterLedgerFilter } from "../../gql/graphql";
import { beginOf, dayOf, endOf } from "../../kit/courtDays";

export interface MatterFilters {
  from: string;
  to: string;
  reference: string;
  after: string | null;
}

export function readMatterFilters(search: URLSearchParams): MatterFilters {
  return {
    from: dayOf(search.get("from")),
    to: dayOf(search.get("to")),
    reference: search.get("reference")?.trim() ?? "",
    after: search.get("after"),
  };
}

/** The period ends before it begins: nothing can be in it. */
export const isBackwards = ({ from, to }: MatterFilters) => from !== "" && to !== "" && to < from;

/** What the court is asked for; what is not said narrows nothing. */
export function filterOf({ from, to, reference }: MatterFilters): MatterLedgerFilter {
  return {
    since: beginOf(from),
    until: endOf(to),
    reference: reference || undefined,
  };
}

/** Where the same matters are had as a file. */
export function csvAddress({ from, to, reference }: MatterFilters): string {
  const said = Object.entries({ from, to, reference }).filter(([, value]) => value !== "");
  const search = new URLSearchParams(said).toString();
  return search ? `/matter-ledger.csv?${search}` : "/matter-ledger.csv";
}
