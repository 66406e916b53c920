/** What can be done to the documents of a draft: each a mutation that returns the filing. */
import { useCallback } from "react";
import { useMutation, type AnyVariables, type OperationResult } from "urql";
import { graphql } from "../../../gql";
import type { UpdateFilingDocumentInput } from "../../../gql/graphql";

const updateDocument = graphql(`
  mutation UpdateFilingDocument($input: UpdateFilingDocumentInput!, $language: Language) {
    updateFilingDocument(input: $input) {
      __typename
      ... on Filing {
        id
        ...EditFiling
      }
      ... on Problem {
        message
      }
    }
  }
`);

const removeDocument = graphql(`
  mutation RemoveFilingDocument($input: RemoveFilingDocumentInput!, $language: Language) {
    removeFilingDocument(input: $input) {
      __typename
      ... on Filing {
        id
        ...EditFiling
      }
      ... on Problem {
        message
      }
    }
  }
`);

interface Acts {
  change(input: UpdateFilingDocumentInput): Promise<string | null>;
  remove(filingDocumentId: string): Promise<string | null>;
}

/** Each answers null, or why it was refused. */
export function useDocumentActs(language: "EN" | "ZH_HANT" | "ZH_HANS", unanswered: string): Acts {
  const [, update] = useMutation(updateDocument);
  const [, remove] = useMutation(removeDocument);
  const refusalOf = useCallback(
    <T, V extends AnyVariables>(
      { data }: OperationResult<T, V>,
      of: (data: T) => { __typename: string; message?: string },
    ): string | null => {
      if (!data) return unanswered;
      const answer = of(data);
      return answer.__typename === "Problem" ? (answer.message ?? unanswered) : null;
    },
    [unanswered],
  );
  return {
    change: useCallback(
      async (input) => refusalOf(await update({ input, language }), (data) => data.updateFilingDocument),
      [update, language, refusalOf],
    ),
    remove: useCallback(
      async (filingDocumentId) =>
        refusalOf(
          await remove({ input: { filingDocumentId }, language }),
          (data) => data.removeFilingDocument,
        ),
      [remove, language, refusalOf],
    ),
  };
}
