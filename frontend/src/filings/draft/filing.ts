/** What is edited of a filing: every change of it returns this, so the cache is always whole. */
import { graphql } from "../../gql";
import type { EditFilingFragment } from "../../gql/graphql";

export const editFiling = graphql(`
  fragment EditFiling on Filing {
    id
    reference
    status
    version
    updatedAt
    title
    matterReference
    comments
    urgent
    urgentReason
    requestedSecurityLevel
    claim {
      amount
    }
    availableActions
    originatingFormCode
    scanPermittedAt
    scanReason
    onBehalfOf {
      id
    }
    newParties {
      position
      role
      kind
      nameEn
      nameZh
      address
      capacity
      identityNumber
      onBehalfOf
    }
    documents {
      id
      position
      role
      typeCode
      title
      access
      accessReason
      revision
      locked
      sameFileAs
      madeFromForm
      upload {
        id
        status
        offset
        size
        filename
        url
      }
      document {
        id
        pages
        sizeBytes
        sha256
        contentUrl
      }
      findings {
        code
        severity
        title(language: $language)
        message(language: $language)
        page
        remedy(language: $language)
      }
    }
  }
`);

export type EditedFiling = EditFilingFragment;
export type EditedDocument = EditFilingFragment["documents"][number];

const EDITABLE: ReadonlySet<string> = new Set(["DRAFT", "AWAITING_SIGN_OFF", "SUBMISSION_FAILED"]);

/** Whether a filing of this status is still a draft, with its filer. */
export const isEditable = (status: string): boolean => EDITABLE.has(status);

export interface DocumentTypeChoice {
  code: string;
  /** Who may read such a document when nothing else is asked for. */
  defaultAccess: EditedDocument["access"];
  name: string;
  mayLead: boolean;
  originating: boolean;
}
