"""What the registrar permits, asked by a program of theirs: journeys about something else start cases by a scan."""

import json
import urllib.request
from typing import Any

from playwright.sync_api import Page, expect

from causeway.demo.people import PASSWORD
from e2e.asking import ask

SIGN_IN = "mutation($input: SignInInput!) { signIn(input: $input) { ... on SignIn { token } } }"
PERMIT = "mutation($input: PermitScanInput!) { permitScan(input: $input) { __typename } }"
REFERENCE = "query($id: ID!) { filing(id: $id) { reference } }"


def permit_scan(page: Page) -> None:
    """Let the draft that `page` edits start its case by an uploaded page; return when it says so."""
    court, _, rest = page.url.partition("/filings/")
    reference = ask(page, REFERENCE, id=rest.partition("/")[0])["filing"]["reference"]
    account = {"email": "registrar@demo.test", "password": PASSWORD, "tokenFor": "MOBILE"}
    token = _post(court, "", SIGN_IN, account)["signIn"]["token"]
    done = _post(court, token, PERMIT, {"filingReference": reference, "reason": "The form cannot be used"})
    assert done["permitScan"]["__typename"] == "ScanPermission"
    expect(page.get_by_text("The Registrar permits a scan")).to_be_visible(timeout=30_000)


def _post(court: str, token: str, document: str, given: dict[str, Any]) -> Any:
    body = json.dumps({"query": document, "variables": {"input": given}}).encode()
    headers = {"content-type": "application/json"} | ({"authorization": f"Bearer {token}"} if token else {})
    asked = urllib.request.Request(f"{court}/graphql", body, headers)  # noqa: S310  (our own server)
    with urllib.request.urlopen(asked, timeout=30) as answer:  # noqa: S310
        return json.load(answer)["data"]
