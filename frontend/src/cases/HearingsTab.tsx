/** The hearings of a case as they stand, and why one was moved or vacated; live while it is open. */
import { useEffect } from "react";
import { useClient } from "urql";
import { graphql } from "../gql";
import type { CaseHearingsQuery } from "../gql/graphql";
import { useMissed } from "../graphql/useMissed";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { When } from "../ui/when/When";
import { hearingsTabWords } from "./hearingsTab.words";
import { More } from "./More";
import { caseActivity } from "./useCaseActivity";
import { useCaseList } from "./useCaseList";

const query = graphql(`
  query CaseHearings($id: ID!, $after: Cursor) {
    case(id: $id) {
      id
      hearings(first: 25, after: $after) {
        edges {
          node {
            id
            startsAt
            room
            status
            kindEn: kindWords(language: EN)
            kindZhHant: kindWords(language: ZH_HANT)
            kindZhHans: kindWords(language: ZH_HANS)
            judge {
              id
              nameEn
              nameZh
            }
            changes {
              reason
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

type Hearing = NonNullable<CaseHearingsQuery["case"]>["hearings"]["edges"][number]["node"];

export function HearingsTab({ caseId }: { caseId: string }) {
  const words = useWords(hearingsTabWords);
  const { list, more, reload, instead } = useCaseList({
    ...{ query, caseId, lines: 6 },
    listOf: (data) => data.case?.hearings,
    none: { title: words.noHearings, what: words.noHearingsWhat },
  });
  useHearingNews(caseId, reload);
  if (!list) return instead;
  return (
    <>
      <table className="tbl cards">
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.hearing}</th>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {list.edges.map(({ node }) => (
            <HearingRow key={node.id} hearing={node} />
          ))}
        </tbody>
      </table>
      <More page={list.pageInfo} onMore={more} />
    </>
  );
}

function HearingRow({ hearing }: { hearing: Hearing }) {
  const words = useWords(hearingsTabWords);
  const { language } = useLanguage();
  const reason = hearing.changes.at(-1)?.reason;
  const kind = { en: hearing.kindEn, "zh-Hant": hearing.kindZhHant, "zh-Hans": hearing.kindZhHans }[language];
  return (
    <tr>
      <td className="num">
        <When at={hearing.startsAt} />
      </td>
      <td className="all">
        {kind}
        {reason ? <div className="xs muted">{words.whyChanged(reason)}</div> : null}
      </td>
      <td>{hearing.room}</td>
      <td>{hearing.judge ? nameOf(hearing.judge, language) : null}</td>
      <td>{words[hearing.status]}</td>
    </tr>
  );
}

/** Each act about a hearing is an entry on the docket. */
function useHearingNews(caseId: string, reload: () => void): void {
  const client = useClient();
  const { language } = useLanguage();
  useEffect(() => {
    const variables = { caseId, language: API_LANGUAGE[language] };
    const heard = client.subscription(caseActivity, variables).subscribe(({ data }) => {
      if (data?.caseActivity.kind === "DOCKET_ENTERED") reload();
    });
    return () => heard.unsubscribe();
  }, [client, caseId, language, reload]);
  useMissed(reload);
}
