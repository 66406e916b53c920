/** A returned filing: only what the clerk asks for is open, in the clerk's words. */
import { lazy, Suspense } from "react";
import { useQuery } from "urql";
import { Redirect, useParams } from "wouter";
import { graphql } from "../gql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { correctWords } from "./correct/correct.words";
import { CorrectForm } from "./correct/CorrectForm";
import { unsavedOf } from "./draft/autosave/unsaved";
import { useFollowed } from "./draft/useFollowed";
import "./draft/draft.css";
import "./correct/correct.css";

const SentElsewhere = lazy(() => import("./draft/ended/SentElsewhere"));

const query = graphql(`
  query CorrectFilingPage($id: ID!, $language: Language) {
    filing(id: $id) {
      id
      status
      reference
      ...CorrectFiling
      ...EditFiling
      ...DraftPlace
      ...FilingStatusParts
    }
  }
`);

export default function CorrectFilingPage() {
  const words = useWords(correctWords);
  const { id = "" } = useParams<{ id: string }>();
  const { language } = useLanguage();
  const variables = { id, language: API_LANGUAGE[language] };
  const [{ data, error }, ask] = useQuery({ query, variables, requestPolicy: "cache-and-network" });
  const again = () => ask({ requestPolicy: "network-only" });
  useFollowed(id, again);
  const found = data?.filing;
  if (!found) {
    return (
      <Page title={words.filing}>
        {data ? (
          <Empty title={words.notFound} />
        ) : error ? (
          <LoadError onRetry={again} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Page>
    );
  }
  if (found.status !== "RETURNED_FOR_CORRECTION")
    return unsavedOf(id) ? (
      <Suspense fallback={null}>
        <SentElsewhere filingId={id} reference={found.reference} own={false} />
      </Suspense>
    ) : (
      <Redirect to={`/filings/${id}`} replace />
    );
  return <CorrectForm key={found.id} found={found} onRefresh={again} />;
}
