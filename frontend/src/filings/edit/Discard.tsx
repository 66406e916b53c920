/** Throwing a draft away, after asking. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import { Dialog } from "../../ui/overlays/Dialog";
import { useToast } from "../../ui/overlays/toasts";
import { uploads } from "../../uploads/manager";
import { editWords } from "../draft/draft.words";

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

export function Discard({ filingId, onGone }: { filingId: string; onGone: () => void }) {
  const words = useWords(editWords);
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [{ fetching }, discard] = useMutation(discardFiling);
  const throwAway = async () => {
    const { data } = await discard({ input: { filingId } });
    if (data?.discardFiling.__typename === "Discarded") {
      for (const item of uploads.items()) if (item.filingId === filingId) uploads.forget(item.key);
      return onGone();
    }
    toast({ kind: "bad", text: data?.discardFiling.message ?? words.saveFailed });
    setAsking(false);
  };
  return (
    <>
      <p className="discard">
        <Button kind="quiet" size="sm" onClick={() => setAsking(true)}>
          {words.discard}
        </Button>
      </p>
      {asking ? (
        <Dialog
          title={words.discardTitle}
          onClose={() => setAsking(false)}
          foot={
            <>
              <Button onClick={() => setAsking(false)}>{words.keep}</Button>
              <Button kind="danger" busy={fetching} onClick={() => void throwAway()}>
                {words.discard}
              </Button>
            </>
          }
        >
          <p>{words.discardWhat}</p>
        </Dialog>
      ) : null}
    </>
  );
}
