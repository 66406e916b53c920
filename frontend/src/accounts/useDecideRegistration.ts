/** The registry's decision on a registration: nothing when it is done, else what is wrong. */
import { useCallback } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../gql";
import { problemParts } from "../graphql/problem";
import { useWords } from "../i18n/words";
import type { ProblemLike } from "../ui/forms/useForm";
import { useToast } from "../ui/overlays/toasts";
import { accountWords, registrationsWords } from "./words";

const approve = graphql(`
  mutation ApproveRegistration($input: DecideRegistrationInput!) {
    approveRegistration(input: $input) {
      __typename
      ... on User {
        id
        status
      }
      ...ProblemParts
    }
  }
`);

const decline = graphql(`
  mutation DeclineRegistration($input: DecideRegistrationInput!) {
    declineRegistration(input: $input) {
      __typename
      ... on User {
        id
        status
      }
      ...ProblemParts
    }
  }
`);

export function useDecideRegistration(userId: string, name: string, onDecided: () => void) {
  const words = useWords(registrationsWords);
  const account = useWords(accountWords);
  const toast = useToast();
  const [one, sendApproval] = useMutation(approve);
  const [other, sendRefusal] = useMutation(decline);
  const decide = useCallback(
    async (decision: "approve" | "decline", reason = ""): Promise<ProblemLike | null> => {
      const input = { userId, reason: reason || null };
      const answer =
        decision === "approve"
          ? (await sendApproval({ input })).data?.approveRegistration
          : (await sendRefusal({ input })).data?.declineRegistration;
      if (answer?.__typename === "User") {
        toast({ kind: "done", text: decision === "approve" ? words.approved(name) : words.declined(name) });
        onDecided();
        return null;
      }
      return answer ? read(problemParts, answer) : { message: account.noAnswer, fields: [] };
    },
    [userId, name, onDecided, sendApproval, sendRefusal, toast, words, account],
  );
  return [decide, one.fetching || other.fetching] as const;
}
