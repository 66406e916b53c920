/** Taking a filing in hand, and putting it back. */
import { useMutation } from "urql";
import { graphql } from "../gql";
import { makeKey } from "../uploads/job";

const claim = graphql(`
  mutation ClaimReview($input: FilingActionInput!) {
    claimReview(input: $input) {
      __typename
      ... on Filing {
        id
        status
        version
        claimedAt
        claimedBy {
          id
          nameEn
          nameZh
        }
        availableActions
      }
      ... on Problem {
        code
        message
        fields {
          path
          message
        }
      }
    }
  }
`);

const release = graphql(`
  mutation ReleaseReview($input: FilingActionInput!) {
    releaseReview(input: $input) {
      __typename
      ... on Filing {
        id
        status
        version
        claimedAt
        claimedBy {
          id
          nameEn
          nameZh
        }
        availableActions
      }
      ... on Problem {
        code
        message
        fields {
          path
          message
        }
      }
    }
  }
`);

export interface Refused {
  message: string;
  fields: readonly { path: readonly string[]; message: string }[];
}

/** What came of it; "unanswered" when the court could not be reached. */
export type Answer = "done" | "unanswered" | Refused;

export function useClaim(filingId: string) {
  const [{ fetching: claiming }, take] = useMutation(claim);
  const [{ fetching: releasing }, put] = useMutation(release);
  const input = () => ({ input: { filingId, idempotencyKey: makeKey() } });
  return {
    busy: claiming || releasing,
    claim: async (): Promise<Answer> => answerOf((await take(input())).data?.claimReview),
    release: async (): Promise<Answer> => answerOf((await put(input())).data?.releaseReview),
  };
}

export function answerOf(
  result: { __typename: "Filing" } | ({ __typename: "Problem" } & Refused) | undefined,
): Answer {
  if (!result) return "unanswered";
  return result.__typename === "Problem" ? { message: result.message, fields: result.fields } : "done";
}
