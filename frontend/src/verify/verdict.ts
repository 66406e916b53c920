/** What the court says of something that is verified. */
import { graphql } from "../gql";
import type { VerdictPartsFragment } from "../gql/graphql";

export const verdictParts = graphql(`
  fragment VerdictParts on DocumentVerification {
    outcome
    reference
    sealedAt
    filedOn
    caseNumber
    title
    pages
    sealedSha256
    sealedBytes
    signedBy
    isDevelopmentSeal
    supersededBy
    courtName(language: $language)
    sentence(language: $language)
  }
`);

export type Found = VerdictPartsFragment;
