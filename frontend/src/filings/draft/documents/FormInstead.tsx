/** Where a scan stands in place of the court's form: the way to the form, or that the Registrar permits the scan. */
import { useMutation } from "urql";
import { useLocation } from "wouter";
import { graphql, read } from "../../../gql";
import { problemParts } from "../../../graphql/problem";
import { useWords } from "../../../i18n/words";
import { Button } from "../../../ui/button/Button";
import { Finding } from "../../../ui/findings/Finding";
import { useToast } from "../../../ui/overlays/toasts";
import { useFirstAnswers, type FormChoice } from "../../originate/useFormsOfType";
import { editWords } from "../draft.words";
import type { EditedFiling } from "../filing";

const beginForm = graphql(`
  mutation BeginForm($input: UpdateFilingInput!) {
    updateFiling(input: $input) {
      __typename
      ... on Filing {
        id
        version
        updatedAt
        originatingData
        originatingFormCode
      }
      ...ProblemParts
    }
  }
`);

interface Props {
  filing: EditedFiling;
  /** The form that is needed, if one is. */
  form: FormChoice | undefined;
}

export function FormInstead({ filing, form }: Props) {
  const words = useWords(editWords);
  if (form) return <ToTheForm filing={filing} form={form} />;
  if (!filing.scanPermittedAt) return null;
  return (
    <Finding kind="info" title={words.scanPermitted}>
      {filing.scanReason}
    </Finding>
  );
}

function ToTheForm({ filing, form }: Required<Props> & { form: FormChoice }) {
  const words = useWords(editWords);
  const toast = useToast();
  const [, go] = useLocation();
  const answers = useFirstAnswers();
  const [{ fetching }, begin] = useMutation(beginForm);
  const open = async () => {
    if (!filing.originatingFormCode) {
      const originatingData = { form: form.code, answers };
      const { data } = await begin({ input: { filingId: filing.id, originatingData } });
      const answer = data?.updateFiling;
      if (answer?.__typename !== "Filing") {
        toast({ kind: "bad", text: answer ? read(problemParts, answer).message : words.saveFailed });
        return;
      }
    }
    go(`/filings/${filing.id}/form`);
  };
  return (
    <Finding
      kind="blocks"
      title={words.formNeeded(form.name)}
      actions={
        <Button kind="primary" size="sm" busy={fetching} onClick={() => void open()}>
          {words.toTheForm}
        </Button>
      }
    >
      {words.formNeededWhat(filing.reference)}
    </Finding>
  );
}
