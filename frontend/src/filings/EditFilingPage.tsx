/** A draft on one page: its documents, for whom, the fee, the signature; what it comes to stands in the rail. */
import { useQuery } from "urql";
import { Redirect, useParams } from "wouter";
import { graphql, read } from "../gql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { editWords } from "./draft/draft.words";
import { DraftForm } from "./edit/DraftForm";
import { editFiling } from "./draft/filing";
import "./draft/draft.css";

const query = graphql(`
  query EditFilingPage($id: ID!, $language: Language) {
    filing(id: $id) {
      id
      status
      ...EditFiling
      ...DraftPlace
    }
  }
`);

const EDITABLE: ReadonlySet<string> = new Set(["DRAFT", "AWAITING_SIGN_OFF", "SUBMISSION_FAILED"]);

export default function EditFilingPage() {
  const words = useWords(editWords);
  const { id = "" } = useParams<{ id: string }>();
  const { language } = useLanguage();
  const variables = { id, language: API_LANGUAGE[language] };
  const [{ data, error }, ask] = useQuery({ query, variables, requestPolicy: "cache-and-network" });
  const retry = () => ask({ requestPolicy: "network-only" });
  const found = data?.filing;
  if (!found) {
    return (
      <Page title={words.newFiling}>
        {data ? (
          <Empty title={words.notLoaded} />
        ) : error ? (
          <LoadError onRetry={retry} />
        ) : (
          <Skeleton lines={6} />
        )}
      </Page>
    );
  }
  if (found.status === "RETURNED_FOR_CORRECTION") return <Redirect to={`/filings/${id}/correct`} replace />;
  if (!EDITABLE.has(found.status)) return <Redirect to={`/filings/${id}`} replace />;
  return <DraftForm key={found.id} filing={read(editFiling, found)} place={found} onRefresh={retry} />;
}
