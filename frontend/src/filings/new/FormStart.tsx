/** The forms that start a case of one type: one of them is filled in, and its page is made as one types. */
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import type { Answers } from "../originate/form";
import { useFirstAnswers, useFormsOfType } from "../originate/useFormsOfType";
import { newWords } from "./new.words";

interface Props {
  caseTypeCode: string;
  busy: boolean;
  onForm: (data: { form: string; answers: Answers }) => void;
}

export function FormStart({ caseTypeCode, busy, onForm }: Props) {
  const words = useWords(newWords);
  const forms = useFormsOfType(caseTypeCode);
  const answers = useFirstAnswers();
  if (forms.length === 0) return null;
  return (
    <div className="form-start">
      <p className="say">{words.formSay}</p>
      <div className="row">
        {forms.map(({ code, name }) => (
          <Button key={code} kind="primary" busy={busy} onClick={() => onForm({ form: code, answers })}>
            {words.fillIn(name)}
          </Button>
        ))}
      </div>
      <p className="say">{words.orUpload}</p>
    </div>
  );
}
