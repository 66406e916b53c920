/** The cause list of the day and the court that the address names; it grows by pages. */
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "../gql";
import type { CauseListQuery } from "../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { courtDay } from "../kit/dates";
import { useAddress } from "../kit/useAddress";

const query = graphql(`
  query CauseList($day: Date!, $court: String, $after: Cursor, $language: Language) {
    courts {
      code
      name(language: $language)
    }
    causeList(date: $day, court: $court, first: 100, after: $after) {
      edges {
        node {
          id
          startsAt
          minutes
          room
          openness
          kindWords(language: $language)
          court {
            code
            name(language: $language)
          }
          listed {
            caseNumber
            titleEn
            titleZh
            anonymised
            judgeEn
            judgeZh
            firms {
              nameEn
              nameZh
            }
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

export type ListedHearing = CauseListQuery["causeList"]["edges"][number]["node"];

/** Whether a text is a day that there is: browsers leave a date empty that is not, addresses need not. */
export function isDay(text: string): boolean {
  if (!/^[1-8]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

export function useCauseList() {
  const { search, change } = useAddress();
  const { language } = useLanguage();
  // Today as it was when the page was opened: a list that is being read does not become another at midnight.
  const [today] = useState(() => courtDay(Date.now()));
  const day = search.get("day") ?? today;
  const court = search.get("court") ?? "";
  const [page, setPage] = useState<{ of: string; after: string | null }>({ of: "", after: null });
  const of = `${day} ${court}`;
  const after = page.of === of ? page.after : null;
  const known = isDay(day);
  const [{ data, error, operation }, ask] = useQuery({
    query,
    variables: { day, court: court || null, after, language: API_LANGUAGE[language] },
    requestPolicy: "cache-and-network",
    pause: !known,
  });
  // Until the answer is here, that of the day before it is: it must not stand below another day's name.
  const asked = operation?.variables;
  const isOfThis = asked?.day === day && (asked.court ?? "") === court;
  return {
    ...{ day, court, known, change, courts: data?.courts ?? [] },
    list: isOfThis ? data?.causeList : undefined,
    failed: error !== undefined,
    more: (cursor: string | null | undefined) => setPage({ of, after: cursor ?? null }),
    again: () => ask({ requestPolicy: "network-only" }),
  };
}
