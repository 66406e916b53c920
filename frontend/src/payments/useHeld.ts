/** What is held, or was held and released, on an account: it moved no balance, so it is not in the ledger's entries. */
import { useEffect, useMemo } from "react";
import { useQuery } from "urql";
import { graphql } from "../gql";
import type { HeldOnAccountQuery } from "../gql/graphql";

const query = graphql(`
  query HeldOnAccount {
    filings(
      filter: {
        status: [RECEIVED, UNDER_REVIEW, DEFERRED, REFERRED, RETURNED_FOR_CORRECTION, REJECTED, CANCELLED]
      }
      orderBy: RECEIVED_DESC
      first: 50
    ) {
      edges {
        node {
          id
          title
          case {
            id
            number
          }
          filer {
            id
            nameEn
            nameZh
          }
          payment {
            id
            reference
            status
            createdAt
            authorised {
              amount
            }
            depositAccount {
              id
            }
          }
        }
      }
    }
  }
`);

type Filing = HeldOnAccountQuery["filings"]["edges"][number]["node"];
export type Held = Filing & { payment: NonNullable<Filing["payment"]> };

const KEPT: ReadonlySet<string> = new Set(["AUTHORISED", "CAPTURING", "VOIDED", "AUTHORISATION_EXPIRED"]);

/** Undefined until it is known; none where it cannot be told. Asked again when a payment changed. */
export function useHeld(accountId: string, changed?: string): Held[] | undefined {
  const [{ data, error }, ask] = useQuery({ query, requestPolicy: "cache-and-network" });
  useEffect(() => {
    if (changed) ask({ requestPolicy: "network-only" });
  }, [ask, changed]);
  return useMemo(() => {
    if (!data && !error) return undefined;
    return (data?.filings.edges ?? [])
      .map(({ node }) => node)
      .filter(
        (filing): filing is Held =>
          filing.payment?.depositAccount?.id === accountId && KEPT.has(filing.payment.status),
      );
  }, [data, error, accountId]);
}
