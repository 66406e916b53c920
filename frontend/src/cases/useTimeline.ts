/** What happened in a case, as far back as the address says and of the kind it says; live while it is open. */
import { useCallback, useMemo } from "react";
import { useQuery } from "urql";
import { graphql } from "../gql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { useAddress } from "../kit/useAddress";
import { caseWords } from "./case.words";
import { eventsOf, SHOWS } from "./events";
import { useCaseActivity } from "./useCaseActivity";

const query = graphql(`
  query CaseTimeline($id: ID!, $before: Cursor, $language: Language) {
    case(id: $id) {
      id
      docket(last: 30, before: $before) {
        edges {
          node {
            id
            ...DocketEvent
          }
        }
        pageInfo {
          hasPreviousPage
          startCursor
        }
      }
      filings(first: 20) {
        edges {
          node {
            id
            ...FilingEventRow
          }
        }
      }
      payments(first: 30) {
        edges {
          node {
            id
            ...PaymentEventRow
          }
        }
      }
    }
  }
`);

export function useTimeline(caseId: string, open: string | null, onChange: () => void) {
  const words = useWords(caseWords);
  const { language } = useLanguage();
  const { search, change } = useAddress();
  const show = SHOWS.find((each) => each === search.get("show")) ?? "everything";
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { id: caseId, before: search.get("before"), language: API_LANGUAGE[language] },
    requestPolicy: "cache-and-network",
  });
  const reload = useCallback(() => {
    ask({ requestPolicy: "network-only" });
    onChange();
  }, [ask, onChange]);
  const activity = useCaseActivity(caseId, reload);
  const found = data?.case;
  const events = useMemo(
    () => (found ? eventsOf(found, { caseId, show, open, fresh: activity.fresh, words, language }) : null),
    [found, caseId, show, open, activity.fresh, words, language],
  );
  const page = found?.docket.pageInfo;
  return {
    show,
    change,
    /** Null while the case is not there to be read. */
    events,
    /** Where what came before this page of the docket ends. */
    earlier: page?.hasPreviousPage ? (page.startCursor ?? null) : null,
    activity,
    reload,
    state: data ? "known" : error ? "failed" : "asked",
  } as const;
}
