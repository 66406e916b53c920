/** A draft on one page: its documents, for whom, the fee, the signature; what it comes to stands in the rail. */
import { lazy, Suspense, useState } from "react";
import { useQuery } from "urql";
import { Redirect, useParams } from "wouter";
import { graphql, read } from "../gql";
import type { EditFilingPageQuery } from "../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { unsavedOf } from "./draft/autosave/unsaved";
import { editWords } from "./draft/draft.words";
import { editFiling, isEditable } from "./draft/filing";
import { DraftForm } from "./edit/DraftForm";
import { useFollowed } from "./draft/useFollowed";
import "./draft/draft.css";

// Seldom needed: they come when a draft ended under its filer's hands.
const GoneElsewhere = lazy(() => import("./draft/ended/GoneElsewhere"));
const SentElsewhere = lazy(() => import("./draft/ended/SentElsewhere"));

const query = graphql(`
  query EditFilingPage($id: ID!, $language: Language) {
    filing(id: $id) {
      id
      status
      reference
      ...EditFiling
      ...DraftPlace
    }
  }
`);

type Found = NonNullable<EditFilingPageQuery["filing"]>;

export default function EditFilingPage() {
  const { id = "" } = useParams<{ id: string }>();
  return <Editing key={id} id={id} />;
}

function Editing({ id }: { id: string }) {
  const { language } = useLanguage();
  const variables = { id, language: API_LANGUAGE[language] };
  const [{ data, error }, ask] = useQuery({ query, variables, requestPolicy: "cache-and-network" });
  const retry = () => ask({ requestPolicy: "network-only" });
  useFollowed(id, retry);
  const [sending, setSending] = useState(false);
  /** As it was while it could be edited here. */
  const [last, setLast] = useState<Found>();
  const found = data?.filing;
  if (found && found !== last && isEditable(found.status)) setLast(found);
  if (!data) return <Loading failed={error !== undefined} onRetry={retry} />;
  if (!found) return last || unsavedOf(id) ? <GoneElsewhere filingId={id} last={last} /> : <NotFound />;
  if (found.status === "RETURNED_FOR_CORRECTION") return <Redirect to={`/filings/${id}/correct`} replace />;
  if (isEditable(found.status))
    return (
      <DraftForm filing={read(editFiling, found)} place={found} onRefresh={retry} onSending={setSending} />
    );
  if (!last && !unsavedOf(id)) return <Redirect to={`/filings/${id}`} replace />;
  return (
    <Suspense fallback={<Loading failed={false} onRetry={retry} />}>
      <SentElsewhere filingId={id} reference={found.reference} own={sending} />
    </Suspense>
  );
}

function NotFound() {
  const words = useWords(editWords);
  return (
    <Page title={words.newFiling}>
      <Empty title={words.notLoaded} />
    </Page>
  );
}

function Loading({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  const words = useWords(editWords);
  return (
    <Page title={words.newFiling}>{failed ? <LoadError onRetry={onRetry} /> : <Skeleton lines={6} />}</Page>
  );
}
