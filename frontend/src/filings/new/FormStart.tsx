/** The forms that start a case of one type: one of them is filled in, and its page is made as one types. */
import { useQuery } from "urql";
import { graphql } from "../../gql";
import { useUntilKnown } from "../../graphql/useUntilKnown";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import type { Answers } from "../originate/form";
import { newWords } from "./new.words";

const forms = graphql(`
  query OriginatingForms($caseType: String!, $language: Language) {
    originatingForms(caseType: $caseType) {
      code
      name(language: $language)
    }
  }
`);

interface Props {
  caseTypeCode: string;
  busy: boolean;
  onForm: (data: { form: string; answers: Answers }) => void;
}

export function FormStart({ caseTypeCode, busy, onForm }: Props) {
  const words = useWords(newWords);
  const { language } = useLanguage();
  const api = API_LANGUAGE[language];
  const [asked, ask] = useQuery({ query: forms, variables: { caseType: caseTypeCode, language: api } });
  useUntilKnown(asked, ask);
  const { data } = asked;
  if (!data || data.originatingForms.length === 0) return null;
  // The document is set in the language that its filer reads, unless another is chosen in the form.
  const answers = { language: api === "EN" ? "EN" : "ZH_HANT" };
  return (
    <div className="form-start">
      <p className="say">{words.formSay}</p>
      <div className="row">
        {data.originatingForms.map(({ code, name }) => (
          <Button key={code} kind="primary" busy={busy} onClick={() => onForm({ form: code, answers })}>
            {words.fillIn(name)}
          </Button>
        ))}
      </div>
      <p className="say">{words.orUpload}</p>
    </div>
  );
}
