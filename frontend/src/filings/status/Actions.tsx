/** What the filer can do with a filing now; cancelling asks first. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import { useWords } from "../../i18n/words";
import { Button, LinkButton } from "../../ui/button/Button";
import { Field } from "../../ui/forms/Field";
import { Dialog } from "../../ui/overlays/Dialog";
import { useToast } from "../../ui/overlays/toasts";
import type { FollowedFiling } from "../parts/followedFiling";
import { filingWords } from "../parts/status.words";
import { paidWords } from "./paid.words";

const cancelFiling = graphql(`
  mutation CancelFiling($input: FilingActionInput!, $language: Language) {
    cancelFiling(input: $input) {
      __typename
      ... on Filing {
        id
        ...FilingStatusParts
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

interface Props {
  filing: FollowedFiling;
  language: "EN" | "ZH_HANT" | "ZH_HANS";
  /** They have been to the payment provider's page and done what it asked. */
  cameBack: boolean;
}

export function Actions({ filing, language, cameBack }: Props) {
  const words = useWords(filingWords);
  const [asking, setAsking] = useState(false);
  const can = new Set(filing.availableActions);
  return (
    <>
      {cameBack ? <Follow filing={filing} /> : <PaymentPage filing={filing} />}
      {can.has("SUBMIT") ? (
        <LinkButton to={`/filings/${filing.id}/edit`} kind="primary">
          {words.edit}
        </LinkButton>
      ) : null}
      {can.has("RESUBMIT") ? (
        <LinkButton to={`/filings/${filing.id}/correct`} kind="primary">
          {words.correct}
        </LinkButton>
      ) : null}
      {can.has("CANCEL") ? <Button onClick={() => setAsking(true)}>{words.cancel}</Button> : null}
      {asking ? <CancelDialog filing={filing} language={language} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** From the steps of the payment to those of the filing, once the court has it. */
function Follow({ filing: { id, receivedAt } }: Pick<Props, "filing">) {
  const words = useWords(paidWords);
  if (!receivedAt) return null;
  return (
    <LinkButton to={`/filings/${id}`} kind="primary">
      {words.follow}
    </LinkButton>
  );
}

/** The way to the provider's page, for whoever left it or came back without paying. */
function PaymentPage({ filing: { status, payment } }: Pick<Props, "filing">) {
  const words = useWords(filingWords);
  if (status !== "SUBMITTING" || payment?.method !== "CARD") return null;
  return payment.redirectUrl ? (
    <a className="btn primary" href={payment.redirectUrl} rel="noreferrer">
      {words.payPage}
    </a>
  ) : (
    <p className="sm muted">{words.payPageComes}</p>
  );
}

function CancelDialog({ filing, language, onClose }: Omit<Props, "cameBack"> & { onClose: () => void }) {
  const words = useWords(filingWords);
  const toast = useToast();
  const [reason, setReason] = useState("");
  const [{ fetching }, cancel] = useMutation(cancelFiling);
  // One question, one key: pressing again while the answer is lost cancels once.
  const [key] = useState(() => `cancel-${filing.id}-${filing.revision}`);
  const go = async () => {
    const input = { filingId: filing.id, reason: reason.trim() || null, idempotencyKey: key };
    const { data } = await cancel({ input, language });
    const answer = data?.cancelFiling;
    if (answer?.__typename === "Filing") toast({ kind: "done", text: words.cancelled });
    else toast({ kind: "bad", text: answer?.message ?? words.noAnswer });
    onClose();
  };
  return (
    <Dialog
      title={words.cancelTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button kind="danger" busy={fetching} onClick={() => void go()}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <p>{words.cancelWhat}</p>
      <Field id="cancel-reason" label={words.cancelReason} optional={words.optional}>
        <textarea
          className="textarea"
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
