/** Taking a filing in hand, and putting it back. */
import { useMutation } from "urql";
import { graphql, read, type FragmentType } from "../gql";
import type { ProblemPartsFragment } from "../gql/graphql";
import { problemParts } from "../graphql/problem";
import { makeKey } from "../kit/keys";

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
      ...ProblemParts
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
      ...ProblemParts
    }
  }
`);

/** What came of it; "unanswered" when the court could not be reached. */
export type Answer = "done" | "unanswered" | ProblemPartsFragment;

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
  result:
    { __typename: "Filing" } | ({ __typename: "Problem" } & FragmentType<typeof problemParts>) | undefined,
): Answer {
  if (!result) return "unanswered";
  return result.__typename === "Problem" ? read(problemParts, result) : "done";
}
