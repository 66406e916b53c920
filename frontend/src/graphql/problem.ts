/** Why the court refused something: for programs, for people, and field by field. */
import { graphql } from "../gql";

export const problemParts = graphql(`
  fragment ProblemParts on Problem {
    code
    message
    fields {
      path
      code
      message
    }
  }
`);
