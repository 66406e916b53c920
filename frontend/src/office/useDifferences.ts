/** What does not agree of a day, and what is done about it. */
import { useQuery } from "urql";
import { useSearchParams } from "wouter";
import { graphql } from "../gql";
import type { ReconciliationDifferencesQuery } from "../gql/graphql";

const query = graphql(`
  query ReconciliationDifferences($day: Date!, $after: Cursor) {
    reconciliationDifferences(
      filter: { day: $day, states: [OPEN, PROPOSED, SETTLED] }
      first: 20
      after: $after
    ) {
      nodes {
        id
        kind
        state
        movement
        method
        oddOne
        ledger {
          amount
        }
        provider {
          amount
        }
        due {
          amount
        }
        payment {
          id
          reference
        }
        firstSeenAt
        settlement
        reason
        note
        proposedAt
        proposedBy {
          id
          nameEn
          nameZh
        }
        settledAt
        settledBy {
          id
          nameEn
          nameZh
        }
        maySettle
        mayApprove
        canPost
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Difference = ReconciliationDifferencesQuery["reconciliationDifferences"]["nodes"][number];

export function useDifferences(day: string) {
  const [search, setSearch] = useSearchParams();
  const after = search.get("after");
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { day, after },
    requestPolicy: "cache-and-network",
  });
  return {
    data: data?.reconciliationDifferences,
    error,
    after,
    again: () => ask({ requestPolicy: "network-only" }),
    go: (cursor: string | null | undefined) => setSearch(cursor ? { after: cursor } : {}),
  };
}
