/** What the court says of something that is verified. */
import { graphql } from "../gql";
import type { ReceiptVerdictPartsFragment, VerdictPartsFragment } from "../gql/graphql";

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

export const receiptVerdictParts = graphql(`
  fragment ReceiptVerdictParts on ReceiptVerification {
    outcome
    number
    issuedAt
    total {
      amount
    }
    refunded {
      amount
    }
    sentence(language: $language)
  }
`);

export type FoundReceipt = ReceiptVerdictPartsFragment;
export type Found = VerdictPartsFragment;
