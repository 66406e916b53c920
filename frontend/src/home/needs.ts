/** What needs the reader: the most pressing of each kind, and how many more of it there are than a page shows. */
import type { NeedGroupFragment } from "../gql/graphql";

/** Where the rest of a kind is listed. */
const LISTED = { returned: "/filings?with=back", yours: "/filings?with=yours" } as const;

export interface Rest {
  kind: "returned" | "failed" | "signOff" | "drafts";
  /** How many there are beside those shown. */
  count: number;
  to: string;
}

type Group = Pick<NeedGroupFragment, "edges" | "totalCount">;
type Node = Group["edges"][number]["node"];

/** Each kind as the court orders it: returned filings by the time they are due. */
export type NeedGroups = Record<Rest["kind"], Group>;

export interface Needs {
  /** In the order of pressing: what has a time, what failed, what others wait for, what was begun. */
  groups: { filings: Node[]; rest: Rest | null }[];
  /** All of them, shown or not. */
  count: number;
}

export function needsOf(data: NeedGroups): Needs {
  const signOff = data.signOff.edges.filter(({ node }) => node.availableActions.includes("APPROVE_SIGN_OFF"));
  // Whoever approves none of those shown approves none of the rest.
  const moreSignOffs = signOff.length > 0 ? restOf(data.signOff) : 0;
  const groups = [
    group("returned", data.returned.edges, restOf(data.returned), LISTED.returned),
    group("failed", data.failed.edges, restOf(data.failed), LISTED.yours),
    group("signOff", signOff, moreSignOffs, LISTED.yours),
    group("drafts", data.drafts.edges, restOf(data.drafts), LISTED.yours),
  ];
  const count = groups.reduce((sum, { filings, rest }) => sum + filings.length + (rest?.count ?? 0), 0);
  return { groups, count };
}

function restOf(group: Group): number {
  return Math.max(0, group.totalCount - group.edges.length);
}

function group(kind: Rest["kind"], edges: Group["edges"], more: number, to: string): Needs["groups"][number] {
  return { filings: edges.map(({ node }) => node), rest: more > 0 ? { kind, count: more, to } : null };
}
