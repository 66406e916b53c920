/** The reader's filings, narrowed and paged as the address says. */
import { useQuery } from "urql";
import { graphql } from "../../gql";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useAddress } from "../../kit/useAddress";
import { FAMILIES, isFamily } from "./families";

const query = graphql(`
  query FilingsPage(
    $filter: FilingFilter
    $first: Int
    $after: Cursor
    $last: Int
    $before: Cursor
    $language: Language
  ) {
    filings(
      filter: $filter
      orderBy: UPDATED_DESC
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      totalCountCapped
      edges {
        node {
          id
          reference
          status
          title
          updatedAt
          receivedAt
          deemedReceivedAt
          correctionDueAt
          case {
            id
            number
            title(language: $language)
          }
          appearsIn
          caseType {
            code
            name(language: $language)
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
    registryClock {
      now
    }
  }
`);

const PAGE_SIZE = 25;

export function useFilings() {
  const { language } = useLanguage();
  const { search, change: changeAddress } = useAddress();
  const given = search.get("with");
  const family = isFamily(given) ? given : undefined;
  const text = search.get("q") ?? "";
  const mine = search.has("mine");
  const [after, before] = [search.get("after"), search.get("before")];
  const [{ data, error }, ask] = useQuery({
    query,
    variables: {
      filter: { status: family ? [...FAMILIES[family]] : null, text: text || null, mine: mine || null },
      ...(before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after }),
      language: API_LANGUAGE[language],
    },
    requestPolicy: "cache-and-network",
  });
  /** Narrowed otherwise, the list begins at its first page. */
  const change = (next: Partial<Record<"with" | "q" | "mine" | "after" | "before", string>>) =>
    changeAddress({ after: null, before: null, ...next });
  return { data, error, again: () => ask({ requestPolicy: "network-only" }), family, text, mine, change };
}

export type FoundFilings = ReturnType<typeof useFilings>;
