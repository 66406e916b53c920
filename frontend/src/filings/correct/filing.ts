/** What is corrected of a returned filing. */
import { graphql } from "../../gql";
import type { CorrectFilingFragment } from "../../gql/graphql";

export const correctFiling = graphql(`
  fragment CorrectFiling on Filing {
    id
    reference
    status
    revision
    version
    corrections {
      id
      revision
      field
      filingDocumentId
      touched
      message
      reason {
        code
        remedy
        text(language: $language)
      }
    }
    documents {
      id
      position
      role
      typeCode
      title
      revision
      locked
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

export type CorrectedFiling = CorrectFilingFragment;
export type CorrectionItem = CorrectFilingFragment["corrections"][number];
export type CorrectedDocument = CorrectFilingFragment["documents"][number];
