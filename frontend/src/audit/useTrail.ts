/** A page of the audit trail, as the address says. */
import { useCallback, useMemo } from "react";
import { useQuery } from "urql";
import { useSearchParams } from "wouter";
import { graphql } from "../gql";
import type { AuditTrailQuery } from "../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { changed, filterOf, readTrailFilters } from "./trailFilters";

export const trailQuery = graphql(`
  query AuditTrail($filter: AuditFilter, $first: Int, $after: Cursor, $language: Language) {
    auditTrail(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          at
          kind
          action
          isRefusal
          position
          previousHash
          hash
          what(language: $language)
          checkpoint {
            number
            at
            hash
            timeStampedAt
          }
          actor {
            id
            nameEn
            nameZh
          }
          organisation {
            id
            nameEn
            nameZh
          }
          case {
            id
            number
          }
          filing {
            id
            reference
          }
          document {
            id
            title
          }
          person {
            id
            nameEn
            nameZh
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

export type TrailEntry = AuditTrailQuery["auditTrail"]["edges"][number]["node"];
const PAGE_SIZE = 25;

export function useTrail() {
  const { language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => readTrailFilters(search), [search]);
  const change = useCallback(
    (parts: Record<string, string | null>) => setSearch((now) => changed(now, parts)),
    [setSearch],
  );
  const [{ data, error }, ask] = useQuery({
    query: trailQuery,
    variables: {
      filter: filterOf(filters),
      first: PAGE_SIZE,
      after: filters.after,
      language: API_LANGUAGE[language],
    },
    requestPolicy: "cache-and-network",
  });
  return { data, error, again: () => ask({ requestPolicy: "network-only" }), filters, change };
}
