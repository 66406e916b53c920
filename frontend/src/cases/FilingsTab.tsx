/** Filings in a case: the reader's own, and others' once accepted. */
import { useQuery } from "urql";
import { Link } from "wouter";
import { graphql } from "../gql";
import type { CaseFilingsQuery } from "../gql/graphql";
import { useWords } from "../i18n/words";
import { useListKeys } from "../ui/keys/useListKeys";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Skeleton } from "../ui/page/Skeleton";
import { StatusBadge } from "../ui/status/StatusBadge";
import { When } from "../ui/when/When";
import { caseWords } from "./case.words";
import { More } from "./More";
import { useMore } from "./useMore";

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
  const { after, more } = useMore();
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { id: caseId, after },
    requestPolicy: "cache-and-network",
  });
  const filings = data?.case?.filings;
  const selected = useListKeys((filings?.edges ?? []).map(({ node }) => `/filings/${node.id}`));
  if (error && !data) return <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} />;
  if (!data) return <Skeleton lines={6} />;
  if (!filings || filings.edges.length === 0)
    return <Empty title={words.noFilings}>{words.noFilingsWhat}</Empty>;
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
          {filings.edges.map(({ node }) => (
            <Row key={node.id} of={node} selected={selected === `/filings/${node.id}`} />
          ))}
        </tbody>
      </table>
      <More page={filings.pageInfo} onMore={more} />
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
        {deemedReceivedAt ? <When at={deemedReceivedAt} /> : <span className="muted">{words.whenSent}</span>}
      </td>
      <td className="num muted">
        <When at={updatedAt} />
      </td>
    </tr>
  );
}
