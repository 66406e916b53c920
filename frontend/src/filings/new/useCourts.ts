/** The courts with the types of case that begin in them. */
import { useQuery } from "urql";
import { graphql } from "../../gql";
import type { TypeChoiceQuery } from "../../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";

const query = graphql(`
  query TypeChoice($language: Language) {
    courts {
      code
      group
      name(language: $language)
      caseTypes {
        code
        name(language: $language)
        enabled
        enabledFrom
      }
    }
  }
`);

export type CourtChoice = TypeChoiceQuery["courts"][number];

interface Courts {
  /** Undefined until they are known. */
  courts?: readonly CourtChoice[];
  failed: boolean;
  onRetry: () => void;
}

export function useCourts(): Courts {
  const { language } = useLanguage();
  const [{ data, error }, ask] = useQuery({ query, variables: { language: API_LANGUAGE[language] } });
  return {
    courts: data?.courts,
    failed: error !== undefined,
    onRetry: () => ask({ requestPolicy: "network-only" }),
  };
}
