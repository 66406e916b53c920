/** Which deposit accounts are listed: a few views, each with why its accounts need attention, kept in the address. */
import type { DepositAttention } from "../../gql/graphql";

export const VIEWS = {
  all: null,
  attention: "ANY",
  below: "BELOW_MINIMUM",
  low: "LOW",
  suspended: "SUSPENDED",
  closing: "CLOSING",
} as const satisfies Record<string, DepositAttention | null>;

export type View = keyof typeof VIEWS;

/** What the address says; what it cannot mean is all of them. */
export function viewOf(given: string | null): View {
  return given !== null && Object.hasOwn(VIEWS, given) ? (given as View) : "all";
}

/** The address of a view, with what was looked for. */
export function addressOf(view: View, text: string): string {
  const search = new URLSearchParams();
  if (view !== "all") search.set("show", view);
  if (text) search.set("text", text);
  const asked = search.toString();
  return asked ? `/deposit-accounts?${asked}` : "/deposit-accounts";
}
