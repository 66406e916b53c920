/** Signing in: nothing when it is done, else what is wrong. */
import { useCallback } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../gql";
import { problemParts } from "../graphql/problem";
import { useWords } from "../i18n/words";
import type { ProblemLike } from "../ui/forms/useForm";
import { sessionWords } from "./session.words";

const mutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignIn {
        stepUpRequired
      }
      ...ProblemParts
    }
  }
`);

export function useSignIn() {
  const words = useWords(sessionWords);
  const [{ fetching }, send] = useMutation(mutation);
  const signIn = useCallback(
    async (email: string, password: string): Promise<ProblemLike | null> => {
      // Past the watch over the session: this is how a session that ended is renewed.
      const { data } = await send({ input: { email: email.trim(), password } }, { fetch: globalThis.fetch });
      if (!data) return { message: words.noAnswer, fields: [] };
      return data.signIn.__typename === "Problem" ? read(problemParts, data.signIn) : null;
    },
    [send, words],
  );
  return [signIn, fetching] as const;
}
