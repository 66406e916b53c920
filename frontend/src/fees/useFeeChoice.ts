/** What a fee is worked out for, kept in the address: it can be sent on, and going back brings it back. */
import { useQuery } from "urql";
import { documentTypes } from "../filings/draft/place";
import { useCourts } from "../filings/new/useCourts";
import type { DraftDocumentTypesQuery } from "../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useAddress } from "../kit/useAddress";

const NAMES = ["court", "type", "document", "channel", "on", "claim"] as const;
type Name = (typeof NAMES)[number];

export type FeeChoice = Record<Name, string>;

type DocumentChoice = DraftDocumentTypesQuery["documentTypes"][number];

export function useFeeChoice() {
  const { search, change } = useAddress();
  const { language } = useLanguage();
  const { courts, failed, onRetry } = useCourts();
  const told = Object.fromEntries(NAMES.map((name) => [name, search.get(name) ?? ""])) as FeeChoice;
  const court = courts?.find(({ code }) => code === told.court);
  const type = court?.caseTypes.find(({ code }) => code === told.type)?.code ?? "";
  const [{ data }] = useQuery({
    query: documentTypes,
    variables: { caseType: type, language: API_LANGUAGE[language] },
    pause: type === "",
  });
  const documents = type ? filed(data?.documentTypes) : [];
  const document = documents.find(({ code }) => code === told.document)?.code ?? "";
  return { choice: { ...told, type, document }, courts, documents, failed, onRetry, change };
}

/** What people file: the court's own documents cost nobody anything. */
function filed(types: readonly DocumentChoice[] = []): readonly DocumentChoice[] {
  return types.filter(({ courtIssued }) => !courtIssued);
}
