/** The parts of the message box that can be shown, each with its address. */
import type { MessageFilter } from "../gql/graphql";

export const VIEWS = {
  all: {},
  unread: { unopened: true },
  orders: { kinds: ["ORDER"] },
  notices: { kinds: ["NOTICE"] },
  documents: { kinds: ["DOCUMENT"] },
} as const satisfies Record<string, MessageFilter>;

export type View = keyof typeof VIEWS;

export function viewOf(given: string | null): View {
  return given !== null && given in VIEWS ? (given as View) : "all";
}

export function filterOf(view: View): MessageFilter {
  const filter: MessageFilter = VIEWS[view];
  return { ...filter };
}

/** The address of a view, and of a message in it. */
export function addressOf(view: View, id?: string): string {
  return `/messages${id ? `/${id}` : ""}${view === "all" ? "" : `?show=${view}`}`;
}
