/** What needs the reader: the most pressing of each kind, and how many more of it there are than a page shows. */
import type { NeedGroupFragment } from "../gql/graphql";

/** Where the rest of a kind is listed. */
const LISTED = { returned: "/filings?with=back", yours: "/filings?with=yours" } as const;

export interface Rest {
  kind: "returned" | "failed" | "signOff" | "drafts";
  /** How many there are beside those shown. */
  count: number;
  /** There are more of them than were counted. */
  capped?: boolean;
  to: string;
}

type Group = Pick<NeedGroupFragment, "edges" | "totalCount" | "totalCountCapped">;
type Node = Group["edges"][number]["node"];

/** Each kind as the court orders it: returned filings by the time they are due. */
export type NeedGroups = Record<Rest["kind"], Group>;

export interface Needs {
  /** In the order of pressing: what has a time, what failed, what others wait for, what was begun. */
  groups: { filings: Node[]; rest: Rest | null }[];
  /** All of them, shown or not. */
  count: number;
  /** There are more than were counted. */
  capped: boolean;
}

export function needsOf(data: NeedGroups): Needs {
  const signOff = data.signOff.edges.filter(({ node }) => node.availableActions.includes("APPROVE_SIGN_OFF"));
  // Whoever approves none of those shown approves none of the rest.
  const moreSignOffs = signOff.length > 0 ? restOf("signOff", data.signOff, LISTED.yours) : null;
  const groups = [
    { filings: nodesOf(data.returned), rest: restOf("returned", data.returned, LISTED.returned) },
    { filings: nodesOf(data.failed), rest: restOf("failed", data.failed, LISTED.yours) },
    { filings: nodesOf({ edges: signOff }), rest: moreSignOffs },
    { filings: nodesOf(data.drafts), rest: restOf("drafts", data.drafts, LISTED.yours) },
  ];
  const count = groups.reduce((sum, { filings, rest }) => sum + filings.length + (rest?.count ?? 0), 0);
  return { groups, count, capped: groups.some(({ rest }) => rest?.capped) };
}

function restOf(kind: Rest["kind"], group: Group, to: string): Rest | null {
  const count = group.totalCount - group.edges.length;
  return count > 0 ? { kind, count, capped: group.totalCountCapped || undefined, to } : null;
}

function nodesOf(group: Pick<Group, "edges">): Node[] {
  return group.edges.map(({ node }) => node);
}
