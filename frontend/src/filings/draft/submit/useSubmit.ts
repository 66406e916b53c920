/** Submits, once: the key is kept until an answer arrives, so pressing again cannot file twice. */
import { useCallback, useState } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../../../gql";
import { problemParts } from "../../../graphql/problem";
import type { SubmitFilingInput, ProblemPartsFragment } from "../../../gql/graphql";

const submitFiling = graphql(`
  mutation SubmitFiling($input: SubmitFilingInput!, $language: Language) {
    submitFiling(input: $input) {
      __typename
      ... on Filing {
        id
        reference
        status
        submittedAt
        receivedAt
        deemedReceivedAt
        deemedSentence(language: $language)
        payment {
          id
          redirectUrl
        }
        ...EditFiling
      }
      ...ProblemParts
    }
  }
`);

const resubmitFiling = graphql(`
  mutation ResubmitFiling($input: SubmitFilingInput!, $language: Language) {
    resubmitFiling(input: $input) {
      __typename
      ... on Filing {
        id
        reference
        status
        revision
        ...CorrectFiling
      }
      ...ProblemParts
    }
  }
`);

type SubmitInput = Omit<SubmitFilingInput, "idempotencyKey" | "filingId">;
export type Answer =
  | { is: "received"; reference: string }
  /** The payer goes to the provider's page, which may not be there yet. */
  | { is: "to-pay"; reference: string; page?: string }
  | { is: "problem"; problem: ProblemPartsFragment }
  | { is: "unanswered" };

/** What was sent and not answered yet: it is sent again word for word, with the same key. */
export function pendingOf(storageKey: string, input: SubmitInput): SubmitInput & { idempotencyKey: string } {
  try {
    const kept = sessionStorage.getItem(storageKey);
    if (kept) return JSON.parse(kept) as SubmitInput & { idempotencyKey: string };
  } catch {
    // Without storage the key lives as long as the page.
  }
  const made = { ...input, idempotencyKey: newKey() };
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(made));
  } catch {
    // As above.
  }
  return made;
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function useSubmit(
  filingId: string,
  act: "submit" | "resubmit",
  language: "EN" | "ZH_HANT" | "ZH_HANS",
) {
  const [, first] = useMutation(submitFiling);
  const [, again] = useMutation(resubmitFiling);
  const [busy, setBusy] = useState(false);
  const send = useCallback(
    async (wanted: SubmitInput): Promise<Answer> => {
      const storageKey = `causeway.${act}.${filingId}`;
      const input = { filingId, ...pendingOf(storageKey, wanted) };
      setBusy(true);
      const answer =
        act === "submit"
          ? (await first({ input, language })).data?.submitFiling
          : (await again({ input, language })).data?.resubmitFiling;
      setBusy(false);
      if (!answer) return { is: "unanswered" };
      sessionStorage.removeItem(storageKey);
      if (answer.__typename === "Problem") return { is: "problem", problem: read(problemParts, answer) };
      const { reference } = answer;
      if (answer.status !== "SUBMITTING") return { is: "received", reference };
      const payment = "payment" in answer ? answer.payment : null;
      return { is: "to-pay", reference, page: payment?.redirectUrl ?? undefined };
    },
    [act, filingId, first, again, language],
  );
  return { send, busy };
}
