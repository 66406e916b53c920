/** The whole docket of a case, fetched page by page. */
import { useEffect, useState } from "react";
import { useClient } from "urql";
import { graphql } from "../../gql";
import type { PrintedDocketQuery, PrintedDocketQueryVariables } from "../../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";

const query = graphql(`
  query PrintedDocket($id: ID!, $after: Cursor, $language: Language) {
    case(id: $id) {
      id
      number
      titleEn: title(language: EN)
      titleZh: title(language: ZH_HANT)
      court {
        code
        nameEn: name(language: EN)
        nameZh: name(language: ZH_HANT)
      }
      parties {
        id
        position
        nameEn
        nameZh
        role {
          code
          name(language: $language)
        }
      }
      docket(first: 100, after: $after) {
        totalCount
        totalCountCapped
        edges {
          cursor
          node {
            id
            number
            at
            kind
            text(language: $language)
            document {
              id
              pages
              reference
            }
            filing {
              id
              officialFilingDate
              organisation {
                id
                nameEn
                nameZh
              }
              filer {
                id
                nameEn
                nameZh
              }
            }
          }
        }
      }
    }
  }
`);

export type DocketCase = NonNullable<PrintedDocketQuery["case"]>;
export type DocketRow = DocketCase["docket"]["edges"][number]["node"];

interface Docket {
  case?: DocketCase | null;
  rows: DocketRow[];
  state: "coming" | "whole" | "failed";
}

const NOTHING: Docket = { rows: [], state: "coming" };

/**
 * Adds what follows without a gap: entries are numbered from 1. The cache puts every page it has of a docket into each
 * answer, the last ones too where the case's timeline was read before.
 */
function extend(known: DocketCase["docket"]["edges"], edges: DocketCase["docket"]["edges"]) {
  const byNumber = new Map(edges.map((edge) => [edge.node.number, edge]));
  for (let next = byNumber.get(known.length + 1); next; next = byNumber.get(known.length + 1))
    known.push(next);
}

export function useDocket(id: string) {
  const client = useClient();
  const { language } = useLanguage();
  const [docket, setDocket] = useState(NOTHING);
  const [again, setAgain] = useState(0);
  useEffect(() => {
    let isWanted = true;
    async function read() {
      const known: DocketCase["docket"]["edges"][number][] = [];
      let before = -1;
      // Once more than there are pages: what brings nothing new was after the last.
      while (before < known.length) {
        before = known.length;
        const after = known.at(-1)?.cursor ?? null;
        const variables: PrintedDocketQueryVariables = { id, after, language: API_LANGUAGE[language] };
        const { data }: { data?: PrintedDocketQuery } = await client
          .query(query, variables, { requestPolicy: "network-only" })
          .toPromise();
        if (!isWanted) return;
        if (!data) return setDocket((last) => ({ ...last, state: "failed" }));
        extend(known, data.case?.docket.edges ?? []);
        const state = before < known.length ? "coming" : "whole";
        setDocket({ case: data.case, rows: known.map(({ node }) => node), state });
      }
    }
    void read();
    return () => {
      isWanted = false;
    };
  }, [client, id, language, again]);
  return { ...docket, retry: () => setAgain((count) => count + 1) };
}
