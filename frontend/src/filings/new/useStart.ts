/** Begins a draft at once, and goes to it: from then on everything is saved. */
import { useCallback, useRef, useState } from "react";
import { useMutation } from "urql";
import { useLocation } from "wouter";
import { graphql } from "../../gql";
import type { CreateFilingInput } from "../../gql/graphql";
import { useWords } from "../../i18n/words";
import { newWords } from "./new.words";

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

export function useStart() {
  const words = useWords(newWords);
  const [, go] = useLocation();
  const [{ fetching }, create] = useMutation(createFiling);
  const [refusal, setRefusal] = useState<string>();
  const running = useRef(false);
  const start = useCallback(
    async (input: CreateFilingInput) => {
      // One press, one draft: also under React's double effects.
      if (running.current) return;
      running.current = true;
      setRefusal(undefined);
      const { data } = await create({ input });
      running.current = false;
      const answer = data?.createFiling;
      if (answer?.__typename === "Filing") go(`/filings/${answer.id}/edit`, { replace: true });
      else setRefusal(answer?.message ?? words.noAnswer);
    },
    [create, go, words],
  );
  return { start, refusal, busy: fetching };
}
