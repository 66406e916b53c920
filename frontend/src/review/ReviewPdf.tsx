/** The document that is being decided on, with what was found on its pages. */
import { lazy, Suspense } from "react";
import { useWords } from "../i18n/words";
import { Empty } from "../ui/page/Empty";
import { Skeleton } from "../ui/page/Skeleton";
import type { ReviewedDocument } from "./filing";
import { reviewWords } from "./review.words";

const PdfPane = lazy(() => import("../ui/pdf/PdfPane"));

interface Props {
  document: ReviewedDocument | undefined;
  page: number;
  onPage: (page: number) => void;
}

export function ReviewPdf({ document, page, onPage }: Props) {
  const words = useWords(reviewWords);
  const file = document?.document;
  if (!document || !file) return <Empty title={words.noFile} />;
  const found = document.findings.length;
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <PdfPane
        key={file.id}
        url={file.contentUrl}
        title={document.title}
        heading={
          <span className="xs faint ttl">{found > 0 ? words.findingsHere(found) : document.type.name}</span>
        }
        page={page}
        download={file.contentUrl}
        onPage={onPage}
        pins={document.findings.flatMap((finding) =>
          finding.page ? [{ page: finding.page, label: finding.title }] : [],
        )}
        thumbnails={(file.pages ?? 1) > 1 && window.innerWidth > 900}
      />
    </Suspense>
  );
}
