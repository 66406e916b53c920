/** Completing a review: deciding the filing, or sending it back. */
import { useMutation } from "urql";
import { graphql } from "../gql";
import type { CorrectionItem, Disposition, Result } from "./decisions";
import type { ProblemLike } from "../ui/forms/useForm";
import { answerOf } from "./useClaim";

const complete = graphql(`
  mutation CompleteReview($input: CompleteReviewInput!) {
    completeReview(input: $input) {
      __typename
      ... on Filing {
        id
        status
        version
        officialFilingDate
        docketedAt
        availableActions
        case {
          id
          number
        }
        documents {
          id
          reviewStatus
        }
      }
      ...ProblemParts
    }
  }
`);

const giveBack = graphql(`
  mutation ReturnForCorrection($input: ReturnForCorrectionInput!) {
    returnForCorrection(input: $input) {
      __typename
      ... on Filing {
        id
        status
        version
        correctionDueAt
        availableActions
        documents {
          id
          reviewStatus
        }
      }
      ...ProblemParts
    }
  }
`);

export type Completed =
  | { is: "decided"; status: Result; number: string | null }
  | { is: "returned"; dueAt: string }
  | { is: "unanswered" }
  | { is: "refused"; problem: ProblemLike };

export function useComplete(filingId: string) {
  const [{ fetching: completing }, decide] = useMutation(complete);
  const [{ fetching: returning }, send] = useMutation(giveBack);
  return {
    busy: completing || returning,
    complete: async (dispositions: Disposition[], idempotencyKey: string): Promise<Completed> => {
      const result = (await decide({ input: { filingId, dispositions, idempotencyKey } })).data
        ?.completeReview;
      const answer = answerOf(result);
      if (answer === "unanswered" || result?.__typename !== "Filing") return refusal(answer);
      return { is: "decided", status: result.status as Result, number: result.case?.number ?? null };
    },
    giveBack: async (items: CorrectionItem[], dueAt: string, idempotencyKey: string): Promise<Completed> => {
      const result = (await send({ input: { filingId, items, dueAt, idempotencyKey } })).data
        ?.returnForCorrection;
      const answer = answerOf(result);
      if (answer === "unanswered" || result?.__typename !== "Filing") return refusal(answer);
      return { is: "returned", dueAt };
    },
  };
}

function refusal(answer: ReturnType<typeof answerOf>): Completed {
  return typeof answer === "string" ? { is: "unanswered" } : { is: "refused", problem: answer };
}
