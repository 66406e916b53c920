/** Generate Originating Document: the form of a filing that starts a case, with the page that it makes beside it. */
import { useQuery } from "urql";
import { Redirect, useParams } from "wouter";
import { graphql, read } from "../gql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { isEditable } from "./draft/filing";
import { useFollowed } from "./draft/useFollowed";
import { answersOf, originatingFormParts, originatingFormQuery } from "./originate/form";
import { originateWords } from "./originate/originate.words";
import { OriginatingForm } from "./originate/OriginatingForm";

const query = graphql(`
  query OriginatingFormPage($id: ID!, $language: Language) {
    filing(id: $id) {
      id
      status
      reference
      version
      originatingData
      court {
        code
        name(language: $language)
      }
      caseType {
        code
        name(language: $language)
        partyRoles {
          code
          name(language: $language)
        }
      }
    }
  }
`);

export default function OriginatingFormPage() {
  const { id = "" } = useParams<{ id: string }>();
  return <Found key={id} id={id} />;
}

function Found({ id }: { id: string }) {
  const { language } = useLanguage();
  const api = API_LANGUAGE[language];
  const [{ data, error }, ask] = useQuery({
    ...{ query, variables: { id, language: api }, requestPolicy: "cache-and-network" },
  });
  const askAgain = () => ask({ requestPolicy: "network-only" });
  useFollowed(id, askAgain);
  const filing = data?.filing;
  const answered = answersOf(filing?.originatingData);
  const [form, askForm] = useQuery({
    ...{
      query: originatingFormQuery,
      variables: { code: answered?.form ?? "", language: api },
      pause: !answered,
    },
  });
  const found = form.data?.originatingForm;
  const retry = () => {
    if (!data) askAgain();
    if (answered && !found) askForm({ requestPolicy: "network-only" });
  };
  // What failed to come again leaves the form, and what is typed in it, where it is.
  if ((error && !data) || (form.error && !found)) return <Waiting failed onRetry={retry} />;
  if (data && !filing) return <Nothing />;
  if (!filing) return <Waiting failed={false} onRetry={retry} />;
  if (!answered) return <Redirect to={`/filings/${id}/edit`} replace />;
  if (form.data && !found) return <Nothing />;
  if (!found) return <Waiting failed={false} onRetry={retry} />;
  const returned = filing.status === "RETURNED_FOR_CORRECTION";
  if (!isEditable(filing.status) && !returned) return <Redirect to={`/filings/${id}`} replace />;
  return (
    <OriginatingForm
      form={read(originatingFormParts, found)}
      filing={{
        ...{ id, reference: filing.reference, version: filing.version, returned, caseType: filing.caseType },
        ...{ courtName: filing.court.name, answers: answered.answers },
      }}
    />
  );
}

function Nothing() {
  const words = useWords(originateWords);
  return (
    <Page title={words.preview}>
      <Empty title={words.noForm} />
    </Page>
  );
}

function Waiting({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  const words = useWords(originateWords);
  return (
    <Page title={words.preview}>{failed ? <LoadError onRetry={onRetry} /> : <Skeleton lines={8} />}</Page>
  );
}
