/** Whether the chain is whole, as the server that answers knows, and the newest signed checkpoints. */
import { useQuery } from "urql";
import { graphql } from "../gql";
import type { AuditStateQuery } from "../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";

const stateQuery = graphql(`
  query AuditState($checkpoints: Int, $language: Language) {
    auditWatch {
      followedTo
      followedAt
      wholeTo
      wholeAt
      found {
        position
        since
        until
        foundAt
        what(language: $language)
      }
    }
    auditCheckpoints(first: $checkpoints) {
      nodes {
        number
        position
        hash
        at
        timeStampedAt
      }
    }
  }
`);

export type ChainState = AuditStateQuery;
export type ChainBreak = NonNullable<ChainState["auditWatch"]["found"]>;
const CHECKPOINTS = 5;

export function useChainState(asked: boolean) {
  const { language } = useLanguage();
  const [{ data }] = useQuery({
    query: stateQuery,
    variables: { checkpoints: CHECKPOINTS, language: API_LANGUAGE[language] },
    requestPolicy: "cache-and-network",
    pause: !asked,
  });
  return data;
}
