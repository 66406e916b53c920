/** The forms that start a case of one type; none until they are known, and where there are none. */
import { useQuery } from "urql";
import { graphql } from "../../gql";
import type { OriginatingFormsQuery } from "../../gql/graphql";
import { useUntilKnown } from "../../graphql/useUntilKnown";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import type { Answers } from "./form";

const forms = graphql(`
  query OriginatingForms($caseType: String!, $language: Language) {
    originatingForms(caseType: $caseType) {
      code
      documentTypeCode
      name(language: $language)
    }
  }
`);

export type FormChoice = OriginatingFormsQuery["originatingForms"][number];

const NONE: readonly FormChoice[] = [];

/** Asks about no type where there is none. */
export function useFormsOfType(caseTypeCode: string | null): readonly FormChoice[] {
  const { language } = useLanguage();
  const [asked, ask] = useQuery({
    query: forms,
    variables: { caseType: caseTypeCode ?? "", language: API_LANGUAGE[language] },
    pause: caseTypeCode === null,
  });
  useUntilKnown(asked, ask);
  return asked.data?.originatingForms ?? NONE;
}

/** The first answers: the document is set in the language that its filer reads, unless another is chosen in the form. */
export function useFirstAnswers(): Answers {
  const { language } = useLanguage();
  return { language: API_LANGUAGE[language] === "EN" ? "EN" : "ZH_HANT" };
}
