/** The families of statuses that a list can be narrowed to: whose hands a filing is in. */
import type { FilingStatus } from "../../gql/graphql";

export const FAMILIES = {
  yours: ["DRAFT", "AWAITING_SIGN_OFF", "SUBMISSION_FAILED"],
  court: ["SUBMITTING", "RECEIVED", "UNDER_REVIEW", "DEFERRED", "REFERRED"],
  back: ["RETURNED_FOR_CORRECTION"],
  done: ["ACCEPTED", "PARTIALLY_ACCEPTED"],
  refused: ["REJECTED", "CANCELLED"],
} as const satisfies Record<string, readonly FilingStatus[]>;

export type FamilyName = keyof typeof FAMILIES;

export function isFamily(name: string | null): name is FamilyName {
  return name !== null && name in FAMILIES;
}

/** Where a filing leads: a draft is gone on with, a returned one corrected, the rest followed. */
export function addressOf(filing: { id: string; status: FilingStatus }): string {
  if (filing.status === "DRAFT" || filing.status === "SUBMISSION_FAILED") return `/filings/${filing.id}/edit`;
  return `/filings/${filing.id}`;
}
