"""What is asked: one case as a phone shows it, and the first page of a list of cases."""

import json
from typing import Any, NamedTuple

STATUS = """
query CaseStatus($number: CaseNumber!) {
  case(number: $number) {
    id number title status lastActivityAt
    parties { id kind nameEn nameZh }
    docket(last: 1) { nodes { number at kind text } }
  }
}
"""

LIST = """
query Cases {
  cases(first: 50, orderBy: LAST_ACTIVITY_DESC) {
    nodes {
      id number title status lastActivityAt
      court { code name }
      caseType { code name }
      parties { id kind nameEn nameZh }
      representations { since organisation { nameEn nameZh } }
    }
    pageInfo { hasNextPage }
  }
}
"""

SIGN_IN = """
mutation SignIn($email: String!, $password: String!) {
  signIn(input: {email: $email, password: $password, tokenFor: MOBILE}) {
    __typename
    ... on SignIn { token }
    ... on Problem { code message }
  }
}
"""


class Question(NamedTuple):
    """A document, the variables it is asked with in turn, and by how many connections at a time."""

    name: str
    document: str
    variables: list[dict[str, Any]]
    connections: int
    target: float

    def bodies(self) -> list[bytes]:
        """Return the bodies of the requests."""
        return [body(self.document, variables) for variables in self.variables]


def body(document: str, variables: dict[str, Any]) -> bytes:
    """Return one request's JSON."""
    return json.dumps({"query": document, "variables": variables}).encode()


def questions(numbers: list[str]) -> list[Question]:
    """Return what is asked about the cases `numbers`; `target` is how many times the naive server's rate is wanted."""
    return [
        Question("case status", STATUS, [{"number": number} for number in numbers[:200]], 16, 2.0),
        Question("list of 50", LIST, [{}], 8, 1.5),
    ]
