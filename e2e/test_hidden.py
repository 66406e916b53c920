"""What is sealed, or not yet filed, does not exist for the other side: by no path, and in no other words."""

import base64
import re
import uuid
from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from e2e.asking import answer, ask, status_of
from e2e.servers import Court

NOTHING = re.compile("not yours|nothing to acknowledge")
SEALED = """{ cases(first: 50, filter: {text: "Harrow Peak"}) { edges { node {
  id number title securityLevel
  documents { edges { node { id contentUrl } } } filings { edges { node { id reference } } }
} } } }"""
PATHS = """query ($id: ID!, $number: CaseNumber!, $text: String!, $filing: ID!, $document: ID!) {
  byId: case(id: $id) { id }
  byNumber: case(number: $number) { id }
  node(id: $id) { id }
  documentNode: node(id: $document) { id }
  filingNode: node(id: $filing) { id }
  filing(id: $filing) { id }
  cases(filter: { text: $text }) { totalCount edges { node { id } } }
  filings(filter: { text: $text }) { totalCount edges { node { id } } }
  ofCase: filings(filter: { caseId: $id }) { totalCount }
}"""


def like(global_id: str) -> str:
    """Return the id of nothing, of the same type as `global_id`."""
    kind = base64.b64decode(global_id).decode().split(":")[0]
    return base64.b64encode(f"{kind}:{uuid.uuid4()}".encode()).decode()


def test_a_sealed_case_is_a_missing_case(sign_in: Callable[..., Page], shared_court: Court) -> None:
    inside, outside = sign_in(shared_court, "rival@demo.test"), sign_in(shared_court, "lawyer@demo.test")
    cases = [edge["node"] for edge in ask(inside, SEALED)["cases"]["edges"]]
    (sealed,) = [case for case in cases if case["securityLevel"] == "SEALED"]
    document = sealed["documents"]["edges"][0]["node"]
    filing = sealed["filings"]["edges"][0]["node"]
    known = {
        "id": sealed["id"],
        "number": sealed["number"],
        "text": "Harrow Peak",
        "filing": filing["id"],
        "document": document["id"],
    }
    missing = {
        "id": like(sealed["id"]),
        "number": "HCA 999999/2026",
        "text": "Nobody At All",
        "filing": like(filing["id"]),
        "document": like(document["id"]),
    }
    assert ask(inside, PATHS, **known)["byId"] == {"id": sealed["id"]}
    assert answer(outside, PATHS, **known) == answer(outside, PATHS, **missing)

    content = urlsplit(document["contentUrl"]).path
    assert status_of(inside, content) == 200
    assert status_of(outside, content) == 404

    for path in (f"/cases/{sealed['id']}", f"/filings/{filing['id']}", f"/filings/{filing['id']}/receipt"):
        outside.goto(path)
        expect(outside.get_by_role("main")).to_contain_text(NOTHING)
        expect(outside.locator("body")).not_to_contain_text("Harrow Peak")
    outside.goto("/cases")
    expect(outside.get_by_role("main")).to_contain_text("Golden Wharf")
    expect(outside.get_by_role("main")).not_to_contain_text("Harrow Peak")


def test_a_draft_is_its_sides_own(sign_in: Callable[..., Page], shared_court: Court) -> None:
    inside, outside = sign_in(shared_court, "lawyer@demo.test"), sign_in(shared_court, "rival@demo.test")
    query = """{ filings(filter: { status: [DRAFT], text: "setting down" }) { edges { node {
      id reference case { id } documents { id document { id contentUrl } }
    } } } }"""
    (edge,) = ask(inside, query)["filings"]["edges"]
    draft = edge["node"]
    document = draft["documents"][0]["document"]
    # The other side is in the same case, and still sees nothing of it.
    outside.goto(f"/cases/{draft['case']['id']}/filings")
    expect(outside.get_by_role("main")).to_contain_text("Golden Wharf")
    expect(outside.get_by_role("main")).not_to_contain_text("Notice of setting down")
    peek = """query ($filing: ID!, $document: ID!, $part: ID!, $text: String!) {
      filing(id: $filing) { id } node(id: $filing) { id }
      document: node(id: $document) { id } part: node(id: $part) { id }
      filings(filter: { text: $text }) { totalCount }
    }"""
    seen = {
        "filing": draft["id"],
        "document": document["id"],
        "part": draft["documents"][0]["id"],
        "text": draft["reference"],
    }
    gone = {
        "filing": like(draft["id"]),
        "document": like(document["id"]),
        "part": like(draft["documents"][0]["id"]),
        "text": "CW-99-999999",
    }
    assert answer(outside, peek, **seen) == answer(outside, peek, **gone)
    assert status_of(outside, urlsplit(document["contentUrl"]).path) == 404
    for path in (f"/filings/{draft['id']}", f"/filings/{draft['id']}/edit"):
        outside.goto(path)
        expect(outside.get_by_role("main")).to_contain_text(NOTHING)
