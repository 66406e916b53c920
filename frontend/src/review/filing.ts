/** A filing as the registry reviews it. */
import { graphql } from "../gql";
import type { ReviewedFilingFragment } from "../gql/graphql";

export const reviewedFiling = graphql(`
  fragment ReviewedFiling on Filing {
    id
    reference
    status
    revision
    version
    title
    matterReference
    comments
    urgent
    urgentReason
    requestedSecurityLevel
    natureOfClaim
    originatingData
    submittedAt
    receivedAt
    deemedReceivedAt
    deemedReason
    deemedSentence(language: $language)
    correctionDueAt
    overriddenFindings
    availableActions
    claim {
      amount
    }
    filer {
      id
      nameEn
      nameZh
    }
    organisation {
      id
      nameEn
      nameZh
    }
    claimedBy {
      id
      nameEn
      nameZh
    }
    court {
      code
      name(language: $language)
    }
    caseType {
      code
      name(language: $language)
    }
    case {
      id
      number
      title(language: $language)
    }
    onBehalfOf {
      id
      nameEn
      nameZh
      role {
        code
        name(language: $language)
      }
    }
    newParties {
      position
      kind
      nameEn
      nameZh
      address
      capacity
      onBehalfOf
      partyRole {
        code
        name(language: $language)
      }
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
      revision
      reasonCode
      reasonMessage
      sameFileAs
      type {
        code
        name(language: $language)
        defaultAccess
      }
      document {
        id
        title
        sha256
        sizeBytes
        pages
        hasTextLayer
        contentUrl
      }
      findings {
        code
        severity
        title(language: $language)
        message(language: $language)
        page
      }
    }
    corrections {
      id
      revision
      field: correctionField
      filingDocumentId
      message
      touched
      reason {
        code
        text(language: $language)
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
      status
      authorised {
        amount
      }
      captured {
        amount
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

export type ReviewedFiling = ReviewedFilingFragment;
export type ReviewedDocument = ReviewedFiling["documents"][number];
export type ReviewedFinding = ReviewedDocument["findings"][number];
