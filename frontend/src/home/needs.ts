/** What needs the reader: the most pressing of each kind, and how many more of it there are than a page shows. */
import type { HomeQuery } from "../gql/graphql";
import { sumOf, type Total } from "../kit/totals";

/** Where the rest of a kind is listed. */
const LISTED = { returned: "/filings?with=back", yours: "/filings?with=yours" } as const;

type Kind = "returned" | "failed" | "signOff" | "drafts";

export interface Rest {
  kind: Kind;
  /** How many there are beside those shown. */
  count: number;
  /** There are more of them than were counted. */
  capped?: boolean;
  to: string;
}

type Found<Of extends Kind> = Pick<HomeQuery[Of], "edges"> & Total;

/** Each kind as the court orders it: returned filings by the time they are due. */
export type NeedGroups = { [Of in Kind]: Found<Of> };

/** Filings of one kind, and what of it is not shown. */
export type NeedGroup = {
  [Of in Kind]: { kind: Of; filings: NeedGroups[Of]["edges"][number]["node"][]; rest: Rest | null };
}[Kind];

export interface Needs {
  /** In the order of pressing: what has a time, what failed, what others wait for, what was begun. */
  groups: NeedGroup[];
  /** All of them, shown or not. */
  count: number;
  /** There are more than were counted. */
  capped: boolean;
}

export function needsOf(data: NeedGroups): Needs {
  const signOffs = nodesOf(data.signOff).filter((filing) =>
    filing.availableActions.includes("APPROVE_SIGN_OFF"),
  );
  const moreSignOffs = signOffs.length > 0 ? restOf("signOff", data.signOff, LISTED.yours) : null;
  const groups: NeedGroup[] = [
    {
      kind: "returned",
      filings: nodesOf(data.returned),
      rest: restOf("returned", data.returned, LISTED.returned),
    },
    { kind: "failed", filings: nodesOf(data.failed), rest: restOf("failed", data.failed, LISTED.yours) },
    { kind: "signOff", filings: signOffs, rest: moreSignOffs },
    { kind: "drafts", filings: nodesOf(data.drafts), rest: restOf("drafts", data.drafts, LISTED.yours) },
  ];
  const count = groups.reduce((sum, { filings, rest }) => sum + filings.length + (rest?.count ?? 0), 0);
  return { groups, count, capped: groups.some(({ rest }) => rest?.capped) };
}

/** How many filings are in one of these statuses. */
export function totalIn(statuses: readonly string[], counts: HomeQuery["filingCounts"]): Total {
  const counted = counts.filter(({ status }) => status && statuses.includes(status));
  return sumOf(counted.map((each) => ({ totalCount: each.count, totalCountCapped: each.countCapped })));
}

function restOf(kind: Kind, group: Found<Kind>, to: string): Rest | null {
  const count = group.totalCount - group.edges.length;
  return count > 0 ? { kind, count, capped: group.totalCountCapped || undefined, to } : null;
}

function nodesOf<Node>(group: { edges: readonly { node: Node }[] }): Node[] {
  return group.edges.map(({ node }) => node);
}
