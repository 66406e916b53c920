/** Filings in a case: the reader's own, and others' once accepted. */
import { Link } from "wouter";
import { graphql } from "../gql";
import type { CaseFilingsQuery } from "../gql/graphql";
import { useWords } from "../i18n/words";
import { useListKeys } from "../ui/keys/useListKeys";
import { StatusBadge } from "../ui/status/StatusBadge";
import { When } from "../ui/when/When";
import { caseWords } from "./case.words";
import { More } from "./More";
import { useCaseList } from "./useCaseList";

const query = graphql(`
  query CaseFilings($id: ID!, $after: Cursor) {
    case(id: $id) {
      id
      filings(first: 25, after: $after) {
        edges {
          node {
            id
            reference
            title
            status
            deemedReceivedAt
            updatedAt
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

type Filing = NonNullable<CaseFilingsQuery["case"]>["filings"]["edges"][number]["node"];

export function FilingsTab({ caseId }: { caseId: string }) {
  const words = useWords(caseWords);
  const { list, more, instead } = useCaseList({
    ...{ query, caseId, lines: 6 },
    listOf: (data) => data.case?.filings,
    none: { title: words.noFilings, what: words.noFilingsWhat },
  });
  const selected = useListKeys((list?.edges ?? []).map(({ node }) => `/filings/${node.id}`));
  if (!list) return instead;
  return (
    <>
      <table className="tbl cards">
        <thead>
          <tr>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.filing}</th>
            <th scope="col">{words.deemed}</th>
            <th scope="col">{words.updated}</th>
          </tr>
        </thead>
        <tbody>
          {list.edges.map(({ node }) => (
            <Row key={node.id} of={node} selected={selected === `/filings/${node.id}`} />
          ))}
        </tbody>
      </table>
      <More page={list.pageInfo} onMore={more} />
    </>
  );
}

function Row({
  of: { id, status, title, reference, deemedReceivedAt, updatedAt },
  selected,
}: {
  of: Filing;
  selected: boolean;
}) {
  const words = useWords(caseWords);
  return (
    <tr className={selected ? "selected" : undefined}>
      <td className="status-cell">
        <StatusBadge status={status} look="plain" />
      </td>
      <td className="all">
        <Link href={`/filings/${id}`} className="cap">
          {title}
        </Link>
        <div className="xs faint num">{reference}</div>
      </td>
      <td className="num">
        <span className="narrow-only muted">{words.deemed} </span>
        {deemedReceivedAt ? <When at={deemedReceivedAt} /> : <span className="muted">{words.whenSent}</span>}
      </td>
      <td className="num muted">
        <span className="narrow-only">{words.updated} </span>
        <When at={updatedAt} />
      </td>
    </tr>
  );
}
