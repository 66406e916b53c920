/** Filing in one case: nothing is made by looking; a document or a title begins the draft. */
import { useQuery } from "urql";
import { Link } from "wouter";
import { graphql } from "../../gql";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { Empty } from "../../ui/page/Empty";
import { LoadError } from "../../ui/page/LoadError";
import { Skeleton } from "../../ui/page/Skeleton";
import { Caption } from "../parts/Caption";
import { Beginning, type BeginningProps } from "./Beginning";
import { newWords } from "./new.words";

const query = graphql(`
  query CaseStart($id: ID!, $language: Language) {
    case(id: $id) {
      id
      number
      title(language: $language)
      mayFile
    }
  }
`);

export function CaseStart({ caseId, busy, onBegin }: BeginningProps & { caseId: string }) {
  const words = useWords(newWords);
  const { language } = useLanguage();
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { id: caseId, language: API_LANGUAGE[language] },
  });
  if (!data)
    return error ? (
      <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} />
    ) : (
      <Skeleton lines={4} />
    );
  const found = data.case;
  if (!found?.mayFile) return <Empty title={words.noSuchCase} />;
  return (
    <div className="case-start">
      <p className="lead">
        <Link href={`/cases/${found.id}`} className="case-no">
          {found.number}
        </Link>{" "}
        <Caption of={found.title} />
      </p>
      <Beginning busy={busy} onBegin={onBegin} />
    </div>
  );
}
