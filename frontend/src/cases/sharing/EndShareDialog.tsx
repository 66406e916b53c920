/** Taking the case back from somebody it was shown to. */
import { useMutation } from "urql";
import { graphql } from "../../gql";
import { useAct } from "../../graphql/useAct";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { nameOf } from "../../kit/names";
import { FormDialog } from "../../ui/overlays/FormDialog";
import { useToast } from "../../ui/overlays/toasts";
import type { Share } from "./SharedWith";
import { sharingWords } from "./sharing.words";

const endCaseShare = graphql(`
  mutation EndCaseShare($input: EndCaseShareInput!) {
    endCaseShare(input: $input) {
      __typename
      ... on Case {
        id
      }
      ...ProblemParts
    }
  }
`);

interface Props {
  caseId: string;
  of: Share;
  onClose: () => void;
  onDone: () => void;
}

export function EndShareDialog({ caseId, of, onClose, onDone }: Props) {
  const words = useWords(sharingWords);
  const { language } = useLanguage();
  const toast = useToast();
  const name = nameOf(of, language);
  const { act, busy, faults, refused } = useAct("end-share");
  const [, send] = useMutation(endCaseShare);
  const end = async () => {
    const done = await act(
      { caseId, userId: of.userId },
      async (input, idempotencyKey) =>
        (await send({ input: { ...input, idempotencyKey } })).data?.endCaseShare,
    );
    if (!done) return;
    toast({ kind: "done", text: words.takenBack(name) });
    onDone();
  };
  return (
    <FormDialog
      title={words.takeBackTitle(name)}
      state={{ faults, refused }}
      cancel={words.notNow}
      act={words.takeBack}
      kind="danger"
      busy={busy}
      onAct={end}
      onClose={onClose}
    >
      <p>{words.takeBackWhat}</p>
    </FormDialog>
  );
}
