/** A page of the ledger by matter, as the address says. */
import { useCallback, useMemo } from "react";
import { useQuery } from "urql";
import { graphql } from "../../gql";
import type { MatterLedgerQuery, MatterLedgerTotalsQuery } from "../../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useAddress } from "../../kit/useAddress";
import { filterOf, isBackwards, readMatterFilters } from "./matterFilters";

const query = graphql(`
  query MatterLedger($filter: MatterLedgerFilter, $first: Int, $after: Cursor, $language: Language) {
    matterLedger(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          references
          filingReference
          payments
          paidLastAt
          held {
            amount
          }
          charged {
            amount
          }
          refunded {
            amount
          }
          case {
            id
            number
            title(language: $language)
          }
          filing {
            id
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** On its own: it takes longer than a page where much was paid, and no page is to wait for it. */
const totalsQuery = graphql(`
  query MatterLedgerTotals($filter: MatterLedgerFilter) {
    matterLedgerTotals(filter: $filter) {
      payments
      held {
        amount
      }
      charged {
        amount
      }
      refunded {
        amount
      }
    }
  }
`);

const PAGE_SIZE = 25;

export type MatterSums = MatterLedgerTotalsQuery["matterLedgerTotals"];
export type MatterLine = MatterLedgerQuery["matterLedger"]["edges"][number]["node"];

export function useMatters() {
  const { language } = useLanguage();
  const { search, change: keep } = useAddress();
  const filters = useMemo(() => readMatterFilters(search), [search]);
  // A page of another list is left.
  const change = useCallback(
    (parts: Record<string, string | null>) => keep({ after: null, ...parts }),
    [keep],
  );
  const filter = useMemo(() => filterOf(filters), [filters]);
  const [{ data: totals }] = useQuery({
    query: totalsQuery,
    variables: { filter },
    pause: isBackwards(filters),
    requestPolicy: "cache-and-network",
  });
  const [{ data, error }, ask] = useQuery({
    query,
    variables: {
      filter,
      first: PAGE_SIZE,
      after: filters.after,
      language: API_LANGUAGE[language],
    },
    pause: isBackwards(filters),
    requestPolicy: "cache-and-network",
  });
  const total = totals?.matterLedgerTotals;
  return { data, total, error, again: () => ask({ requestPolicy: "network-only" }), filters, change };
}
