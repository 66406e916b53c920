/** The cases that match, all of them, as a file for a spreadsheet. */
import { useCallback, useState } from "react";
import { useClient } from "urql";
import { graphql } from "../gql";
import type { CaseFilter, CaseOrder, CasesCsvQuery, CasesCsvQueryVariables } from "../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { csv, saveFile } from "../kit/csv";
import { date } from "../kit/dates";
import { useToast } from "../ui/overlays/toasts";
import { caseStatusWords } from "./case.words";
import { casesWords } from "./words";

const query = graphql(`
  query CasesCsv($filter: CaseFilter, $order: CaseOrder, $after: Cursor, $language: Language) {
    cases(filter: $filter, orderBy: $order, first: 100, after: $after) {
      edges {
        node {
          id
          number
          titleEn: title(language: EN)
          titleZh: title(language: ZH_HANT)
          status
          issuedAt
          lastActivityAt
          court {
            code
            name(language: $language)
          }
          caseType {
            code
            name(language: $language)
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

const MOST_PAGES = 50;

export function useCaseCsv() {
  const client = useClient();
  const toast = useToast();
  const words = useWords(casesWords);
  const states = useWords(caseStatusWords);
  const { language } = useLanguage();
  const [making, setMaking] = useState(false);
  const make = useCallback(
    async (filter: CaseFilter, order: CaseOrder) => {
      setMaking(true);
      const rows: CasesCsvQuery["cases"]["edges"] = [];
      let after: string | null | undefined = null;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const variables: CasesCsvQueryVariables = { filter, order, after, language: API_LANGUAGE[language] };
        const { data }: { data?: CasesCsvQuery } = await client
          .query(query, variables, { requestPolicy: "network-only" })
          .toPromise();
        if (!data) {
          setMaking(false);
          toast({ kind: "bad", text: words.csvFailed });
          return;
        }
        rows.push(...data.cases.edges);
        if (!data.cases.pageInfo.hasNextPage) break;
        after = data.cases.pageInfo.endCursor;
      }
      const heads = [
        words.number,
        words.titleEn,
        words.titleZh,
        words.court,
        words.caseType,
        words.status,
        words.issued,
        words.activity,
      ];
      const lines = rows.map(({ node }) => [
        node.number ?? "",
        node.titleEn,
        node.titleZh,
        node.court.name,
        node.caseType.name,
        states[node.status],
        node.issuedAt ? date(node.issuedAt, language) : "",
        date(node.lastActivityAt, language),
      ]);
      saveFile("cases.csv", csv([heads, ...lines]), "text/csv;charset=utf-8");
      setMaking(false);
    },
    [client, toast, words, states, language],
  );
  return { make, making };
}
