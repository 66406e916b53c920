/** Begins a draft on the server. */
import { useCallback } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import type { CreateFilingInput } from "../../gql/graphql";

const createFiling = graphql(`
  mutation CreateFiling($input: CreateFilingInput!) {
    createFiling(input: $input) {
      __typename
      ... on Filing {
        id
        status
        reference
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** The draft's id, or why there is none; undefined when the server did not answer. */
type Created = { id: string } | { refused: string | undefined };

export function useCreateFiling(): (input: CreateFilingInput) => Promise<Created> {
  const [, create] = useMutation(createFiling);
  return useCallback(
    async (input) => {
      const answer = (await create({ input })).data?.createFiling;
      return answer?.__typename === "Filing" ? { id: answer.id } : { refused: answer?.message };
    },
    [create],
  );
}
