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
    availableActions
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
      onBehalfOf
    }
    documents {
      id
      position
      role
      typeCode
      title
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

export interface DocumentTypeChoice {
  code: string;
  name: string;
  mayLead: boolean;
  originating: boolean;
}
