/** What is asked of a returned filing; its documents are those that are edited. */
import { graphql } from "../../gql";
import type { CorrectFilingFragment } from "../../gql/graphql";
import type { EditedFiling } from "../draft/filing";

export const correctFiling = graphql(`
  fragment CorrectFiling on Filing {
    id
    reference
    status
    revision
    version
    originatingFormCode
    corrections {
      id
      revision
      field: correctionField
      filingDocumentId
      touched
      message
      reason {
        code
        remedy
        text(language: $language)
      }
    }
  }
`);

export type CorrectedFiling = CorrectFilingFragment & Pick<EditedFiling, "documents">;
export type CorrectionItem = CorrectFilingFragment["corrections"][number];
