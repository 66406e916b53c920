/** One document of a case being read; its page is in the address. */
import { lazy, Suspense, useCallback } from "react";
import { useQuery } from "urql";
import { graphql } from "../gql";
import { useWords } from "../i18n/words";
import { shownReference } from "../kit/references";
import { useAddress } from "../kit/useAddress";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Skeleton } from "../ui/page/Skeleton";
import { caseWords } from "./case.words";
import { useDocumentNews } from "./useDocumentNews";

const PdfPane = lazy(() => import("../ui/pdf/PdfPane"));

const query = graphql(`
  query CaseDocument($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Document {
        title
        reference
        contentUrl
        sealedContentUrl
        contentType
        isSuperseded
        supersededBy
        isMarked
      }
    }
  }
`);

interface Props {
  caseId: string;
  documentId: string;
  onClose?: () => void;
}

export default function DocumentPane({ caseId, documentId, onClose }: Props) {
  const words = useWords(caseWords);
  const { search, change } = useAddress();
  const [{ data, error, fetching }, ask] = useQuery({ query, variables: { id: documentId } });
  const reload = useCallback(() => ask({ requestPolicy: "network-only" }), [ask]);
  useDocumentNews(caseId, reload);
  if (error && !data) return <LoadError onRetry={reload} />;
  if (!data || (fetching && data.node?.id !== documentId)) return <Skeleton lines={6} />;
  if (data.node?.__typename !== "Document") return <Empty title={words.noDocument} />;
  const { title, reference, contentUrl, sealedContentUrl } = data.node;
  const { isMarked, isSuperseded, supersededBy } = data.node;
  const url = sealedContentUrl ?? contentUrl;
  const page = Math.max(1, Number(search.get("page")) || 1);
  const turn = (next: number) => {
    if (next !== page) change({ page: String(next) });
  };
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <PdfPane
        url={url}
        title={title}
        heading={
          <>
            <span className="ttl">{title}</span>
            {sealedContentUrl ? <span className="tag">{words.sealed}</span> : null}
            {isSuperseded ? (
              <span className="tag">
                {words.superseded(supersededBy ? shownReference(supersededBy) : null)}
              </span>
            ) : null}
            {reference ? (
              <span className="xs faint num pdf-note nowrap">
                {words.reference(shownReference(reference))}
              </span>
            ) : null}
          </>
        }
        page={page}
        onPage={turn}
        linkTo={(at) => `/cases/${caseId}/document/${documentId}?page=${at}`}
        download={url}
        notice={isMarked ? words.markedNotice : undefined}
        onClose={onClose}
        find={search.get("find") ?? ""}
      />
    </Suspense>
  );
}
