/** A page of the deposit accounts of all firms that the address asks for, and how many need attention for what. */
import { useQuery } from "urql";
import { graphql } from "../../gql";
import type { AllDepositAccountsQuery } from "../../gql/graphql";
import { useAddress, type AddressParts } from "../../kit/useAddress";
import { VIEWS, viewOf } from "./views";

const query = graphql(`
  query AllDepositAccounts($filter: DepositAccountFilter, $after: Cursor) {
    allDepositAccounts(filter: $filter, first: 25, after: $after) {
      nodes {
        id
        status
        balance {
          amount
        }
        holds {
          amount
        }
        available {
          amount
        }
        minimumBalance {
          amount
        }
        organisation {
          id
          nameEn
          nameZh
        }
        branch {
          id
          code
          nameEn
          nameZh
        }
        alert {
          toldAt
        }
        latestSuspension {
          id
          suspendedAt
          liftedAt
        }
        latestClosing {
          id
          askedAt
          endedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    all: allDepositAccounts(first: 1) {
      totalCount
      totalCountCapped
    }
    attention: allDepositAccounts(filter: { attention: ANY }, first: 1) {
      totalCount
      totalCountCapped
    }
    below: allDepositAccounts(filter: { attention: BELOW_MINIMUM }, first: 1) {
      totalCount
      totalCountCapped
    }
    low: allDepositAccounts(filter: { attention: LOW }, first: 1) {
      totalCount
      totalCountCapped
    }
    suspended: allDepositAccounts(filter: { attention: SUSPENDED }, first: 1) {
      totalCount
      totalCountCapped
    }
    closing: allDepositAccounts(filter: { attention: CLOSING }, first: 1) {
      totalCount
      totalCountCapped
    }
  }
`);

export type AccountLine = AllDepositAccountsQuery["allDepositAccounts"]["nodes"][number];

export function useAllAccounts() {
  const { search, change } = useAddress();
  const view = viewOf(search.get("show"));
  const text = search.get("text") ?? "";
  const after = search.get("after");
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { filter: { text: text.trim() || null, attention: VIEWS[view] }, after },
    requestPolicy: "cache-and-network",
  });
  /** Changes what is looked for; the list then begins anew. */
  const look = (parts: AddressParts) => change({ after: null, ...parts });
  return { data, error, view, text, after, look, again: () => ask({ requestPolicy: "network-only" }) };
}
