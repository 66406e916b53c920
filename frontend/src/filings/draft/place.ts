/** Where a draft is to go: its court, and its case or the type of the case it starts. */
import { graphql } from "../../gql";

export const draftPlace = graphql(`
  fragment DraftPlace on Filing {
    id
    court {
      code
      name(language: $language)
    }
    caseType {
      code
      name(language: $language)
      kind
      partyRoles {
        code
        name(language: $language)
      }
    }
    appearsIn
    appearsFor {
      position
      nameEn
      nameZh
      partyRole {
        code
        name(language: $language)
      }
    }
    case {
      id
      number
      title(language: $language)
      parties {
        id
        position
        nameEn
        nameZh
        role {
          code
          name(language: $language)
        }
        representedBy {
          id
          since
          until
          mine
        }
      }
    }
  }
`);

export const documentTypes = graphql(`
  query DraftDocumentTypes($caseType: String!, $language: Language) {
    documentTypes(caseType: $caseType) {
      code
      name(language: $language)
      mayLead
      originating
      courtIssued
      defaultAccess
    }
  }
`);
