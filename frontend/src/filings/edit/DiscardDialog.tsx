/** Asks whether a draft is to be thrown away, and does it. Few ask, so it comes when it is asked for. */
import { useMutation } from "urql";
import { graphql } from "../../gql";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import { Dialog } from "../../ui/overlays/Dialog";
import { useToast } from "../../ui/overlays/toasts";
import { uploads } from "../../uploads/manager";
import { editWords } from "../draft/draft.words";
import { discardWords } from "./discard.words";

const discardFiling = graphql(`
  mutation DiscardFiling($input: FilingActionInput!) {
    discardFiling(input: $input) {
      __typename
      ... on Discarded {
        filingId
      }
      ... on Problem {
        message
      }
    }
  }
`);

interface Props {
  filingId: string;
  onClose: () => void;
  onGone: () => void;
}

export default function DiscardDialog({ filingId, onClose, onGone }: Props) {
  const words = useWords(editWords);
  const asked = useWords(discardWords);
  const toast = useToast();
  const [{ fetching }, discard] = useMutation(discardFiling);
  const throwAway = async () => {
    const { data } = await discard({ input: { filingId } });
    if (data?.discardFiling.__typename === "Discarded") {
      for (const item of uploads.items()) if (item.filingId === filingId) uploads.forget(item.key);
      return onGone();
    }
    toast({ kind: "bad", text: data?.discardFiling.message ?? words.saveFailed });
    onClose();
  };
  return (
    <Dialog
      title={asked.discardTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button kind="danger" busy={fetching} onClick={() => void throwAway()}>
            {words.discard}
          </Button>
        </>
      }
    >
      <p>{asked.discardWhat}</p>
    </Dialog>
  );
}
