/** Paying into an account by card: terms accepted where they must be, the payment begun, and the way to its page. */
import { useCallback, useState } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../gql";
import { problemParts } from "../graphql/problem";
import type { ProblemLike } from "../ui/forms/useForm";
import { makeKey } from "../kit/keys";

const topUp = graphql(`
  mutation TopUpDepositAccount($input: TopUpDepositAccountInput!) {
    topUpDepositAccount(input: $input) {
      __typename
      ... on Payment {
        id
        status
        redirectUrl
      }
      ...ProblemParts
    }
  }
`);

const accept = graphql(`
  mutation AcceptTermsToOpen($input: AcceptDepositTermsInput!) {
    acceptDepositTerms(input: $input) {
      __typename
      ... on DepositAccount {
        id
        status
        termsAcceptedAt
      }
      ...ProblemParts
    }
  }
`);

export type Begun =
  | { is: "page"; page: string }
  | { is: "begun" }
  | { is: "problem"; problem: ProblemLike }
  | { is: "unanswered" };

interface Wanted {
  /** The account; undefined for the organisation's own. */
  accountId?: string;
  amount: string;
  /** The version of the terms that is accepted with it. */
  terms?: string;
}

export function useTopUp() {
  const [, begin] = useMutation(topUp);
  const [, acceptTerms] = useMutation(accept);
  const [busy, setBusy] = useState(false);
  // One amount, one key: pressing again while the answer is lost pays once.
  const [key, setKey] = useState(makeKey);
  const renew = useCallback(() => setKey(makeKey()), []);
  const pay = async ({ accountId, amount, terms }: Wanted): Promise<Begun> => {
    setBusy(true);
    try {
      if (terms) {
        const accepted = (await acceptTerms({ input: { termsVersion: terms } })).data?.acceptDepositTerms;
        if (!accepted) return { is: "unanswered" };
        if (accepted.__typename === "Problem")
          return { is: "problem", problem: read(problemParts, accepted) };
      }
      const input = { depositAccountId: accountId, amount, idempotencyKey: key };
      const begun = (await begin({ input })).data?.topUpDepositAccount;
      if (!begun) return { is: "unanswered" };
      renew();
      if (begun.__typename === "Problem") return { is: "problem", problem: read(problemParts, begun) };
      return begun.redirectUrl ? { is: "page", page: begun.redirectUrl } : { is: "begun" };
    } finally {
      setBusy(false);
    }
  };
  return { pay, busy, renew };
}
