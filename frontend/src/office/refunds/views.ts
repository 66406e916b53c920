/** Which refunds are listed: a few views, each with what it asks for, kept in the address. */
import type { RefundStatus } from "../../gql/graphql";

export type View = "open" | "toApprove" | "paid" | "refused";

export const VIEWS: Readonly<Record<View, { statuses: RefundStatus[]; askedByOthers?: true }>> = {
  open: { statuses: ["SENT_FOR_APPROVAL", "UPDATE_REQUIRED", "APPROVED", "ACCEPTED", "REISSUED"] },
  toApprove: { statuses: ["SENT_FOR_APPROVAL"], askedByOthers: true },
  paid: { statuses: ["CLOSED"] },
  refused: { statuses: ["REJECTED", "CANCELLED", "EXPIRED"] },
};

/** What the address says; what it cannot mean is the open ones. */
export function viewOf(given: string | null): View {
  return given !== null && Object.hasOwn(VIEWS, given) ? (given as View) : "open";
}

/** The address of a refund in a view, or of the view alone. */
export function addressOf(view: View, id?: string): string {
  const path = id ? `/refunds/${id}` : "/refunds";
  return view === "open" ? path : `${path}?show=${view}`;
}
