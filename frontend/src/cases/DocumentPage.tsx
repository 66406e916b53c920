/** A document on a page of its own: how it is read where there is no room beside the case, and what links lead to. */
import { useLocation, useParams } from "wouter";
import { useWords } from "../i18n/words";
import { Page } from "../ui/page/Page";
import "./case.css";
import { caseWords } from "./case.words";
import DocumentPane from "./DocumentPane";

export default function DocumentPage() {
  const words = useWords(caseWords);
  const { id = "", documentId = "" } = useParams<{ id: string; documentId: string }>();
  const [, go] = useLocation();
  return (
    <Page title={words.document} wide>
      <h1 className="vh">{words.document}</h1>
      <div className="document-page">
        <DocumentPane caseId={id} documentId={documentId} onClose={() => go(`/cases/${id}/documents`)} />
      </div>
    </Page>
  );
}
