/** Asks again for what is shown of a case's documents when one of them is sealed, superseded, or given another level. */
import { useEffect, useEffectEvent } from "react";
import { useClient } from "urql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useMissed } from "../graphql/useMissed";
import { caseActivity } from "./useCaseActivity";

const OF_DOCUMENTS: ReadonlySet<string> = new Set([
  "SEAL_STATUS_CHANGED",
  "DOCUMENT_ACCESS_CHANGED",
  "DOCUMENT_SUPERSEDED",
]);

export function useDocumentNews(caseId: string, reload: () => void) {
  const { language } = useLanguage();
  const client = useClient();
  const ask = useEffectEvent(reload);
  useEffect(() => {
    // The same question as the timeline's, so that both hear one answer.
    const heard = client.subscription(caseActivity, { caseId, language: API_LANGUAGE[language] });
    const ears = heard.subscribe(({ data }) => {
      if (data && OF_DOCUMENTS.has(data.caseActivity.kind)) ask();
    });
    return () => ears.unsubscribe();
  }, [client, caseId, language]);
  useMissed(reload);
}
