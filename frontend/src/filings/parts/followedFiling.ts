/** A filing as its filer follows it. */
import { graphql } from "../../gql";
import type { FilingStatusPartsFragment } from "../../gql/graphql";

export const filingStatusParts = graphql(`
  fragment FilingStatusParts on Filing {
    id
    reference
    status
    revision
    title
    submittedAt
    receivedAt
    deemedReceivedAt
    deemedReason
    deemedSentence(language: $language)
    officialFilingDate
    docketedAt
    claimedAt
    correctionDueAt
    availableActions
    overriddenFindings
    appearsIn
    case {
      id
      number
      title(language: $language)
    }
    filer {
      id
    }
    organisation {
      id
    }
    caseType {
      code
      name(language: $language)
    }
    court {
      code
      name(language: $language)
    }
    documents {
      id
      position
      role
      title
      access
      accessReason
      askedAccess
      accessDecisions {
        from
        to
        reason
        decidedAt
        decidedBy {
          id
          nameEn
          nameZh
        }
      }
      reviewStatus
      reasonCode
      reason {
        code
        text
      }
      reasonMessage
      upload {
        id
        filename
        size
      }
      document {
        id
        pages
        sizeBytes
        sha256
        contentUrl
        sealStatus
        sealFault(language: $language)
        reference
        sealedContentUrl
      }
      findings {
        code
        severity
      }
    }
    history {
      at
      from
      to
      event: step
      reason
      revision
      actor {
        id
        nameEn
        nameZh
      }
    }
    payment {
      id
      reference
      method
      status
      redirectUrl
      createdAt
      answeredAt
      refusal
      askedInVain
      askedNextAt
      holdEndsAt
      isRenewal
      receipt {
        id
        number
      }
      authorised {
        amount
      }
      captured {
        amount
      }
      refunded {
        amount
      }
      depositAccount {
        id
        branch {
          id
          nameEn
          nameZh
        }
      }
      lines {
        ...FeeLineParts
      }
    }
    feeQuote {
      id
      lines {
        id
        amountKnown
      }
    }
  }
`);

export type FollowedFiling = FilingStatusPartsFragment;

/** "9f3c 71ae … 0b42": enough of a fingerprint to compare by eye. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} … ${sha256.slice(-4)}`;
}
