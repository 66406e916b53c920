/** Registering a person or an organisation: the address the link went to, or what is wrong. */
import { useCallback } from "react";
import { useMutation } from "urql";
import { graphql, read } from "../gql";
import { problemParts } from "../graphql/problem";
import type { RegisterIndividualInput, RegisterOrganisationInput } from "../gql/graphql";
import { useWords } from "../i18n/words";
import type { ProblemLike } from "../ui/forms/useForm";
import { accountWords } from "./words";

const individual = graphql(`
  mutation RegisterIndividual($input: RegisterIndividualInput!) {
    registerIndividual(input: $input) {
      __typename
      ... on Registered {
        email
      }
      ...ProblemParts
    }
  }
`);

const organisation = graphql(`
  mutation RegisterOrganisation($input: RegisterOrganisationInput!) {
    registerOrganisation(input: $input) {
      __typename
      ... on Registered {
        email
      }
      ...ProblemParts
    }
  }
`);

type Outcome = { sentTo: string } | { problem: ProblemLike };

export function useRegister() {
  const words = useWords(accountWords);
  const [one, sendIndividual] = useMutation(individual);
  const [other, sendOrganisation] = useMutation(organisation);
  const register = useCallback(
    async (input: RegisterIndividualInput | RegisterOrganisationInput): Promise<Outcome> => {
      const answer =
        "organisationNameEn" in input
          ? (await sendOrganisation({ input })).data?.registerOrganisation
          : (await sendIndividual({ input })).data?.registerIndividual;
      if (!answer) return { problem: { message: words.noAnswer, fields: [] } };
      return answer.__typename === "Registered"
        ? { sentTo: answer.email }
        : { problem: read(problemParts, answer) };
    },
    [sendIndividual, sendOrganisation, words],
  );
  return [register, one.fetching || other.fetching] as const;
}
