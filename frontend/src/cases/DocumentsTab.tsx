/** The documents of a case that the reader may read. */
import { graphql } from "../gql";
import { useWords } from "../i18n/words";
import { shownReference } from "../kit/references";
import { fileSize } from "../kit/amounts";
import { When } from "../ui/when/When";
import { CourtActs } from "./acts/CourtActs";
import { caseWords } from "./case.words";
import { DocumentLink } from "./DocumentLink";
import { More } from "./More";
import { Superseded } from "./Superseded";
import { useCaseList } from "./useCaseList";
import { useDocumentNews } from "./useDocumentNews";

const query = graphql(`
  query CaseDocuments($id: ID!, $after: Cursor) {
    case(id: $id) {
      id
      documents(first: 50, after: $after) {
        edges {
          node {
            id
            title
            access
            pages
            sizeBytes
            reference
            filedAt
            sealedContentUrl
            isSuperseded
            supersededBy
            isMarked
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

/** The id of what says what a marked copy is. */
const MARKED = "marked-copies";

export function DocumentsTab({ caseId, open }: { caseId: string; open: string | null }) {
  const words = useWords(caseWords);
  const { list, more, reload, instead } = useCaseList({
    ...{ query, caseId, lines: 8 },
    listOf: (data) => data.case?.documents,
    none: { title: words.noDocuments, what: words.noDocumentsWhat },
  });
  useDocumentNews(caseId, reload);
  if (!list) return instead;
  const all = list.edges.map(({ node }) => node);
  return (
    <>
      <table className="tbl cards case-documents">
        <thead>
          <tr>
            <th scope="col">{words.document}</th>
            <th scope="col">{words.filed}</th>
            <th scope="col">{words.who}</th>
            <th scope="col" className="n">
              {words.size}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((node) => (
            <tr key={node.id} className={node.id === open ? "selected" : undefined}>
              <td className="all document-title">
                <DocumentLink id={node.id} caseId={caseId} describedBy={node.isMarked ? MARKED : undefined}>
                  {node.title}
                </DocumentLink>
                <div className="xs faint num facts">
                  {node.sealedContentUrl ? <span>{words.sealed}</span> : null}
                  {node.reference ? <span>{words.reference(shownReference(node.reference))}</span> : null}
                  {node.isSuperseded ? (
                    <Superseded by={node.supersededBy ?? null} caseId={caseId} among={all} />
                  ) : null}
                  {node.isMarked ? <span>{words.marked}</span> : null}
                  {node.pages ? <span>{words.pages(node.pages)}</span> : null}
                </div>
                <CourtActs of={node} among={all} />
              </td>
              <td className="num muted">{node.filedAt ? <When at={node.filedAt} day /> : null}</td>
              <td className="muted">{words[node.access]}</td>
              <td className="n muted">{fileSize(Number(node.sizeBytes))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {all.some(({ isMarked }) => isMarked) ? (
        <p className="xs muted footnote" id={MARKED}>
          {words.markedNotice}
        </p>
      ) : null}
      <More page={list.pageInfo} onMore={more} />
    </>
  );
}
