"""Asking the API from inside a signed-in page: the same cookie, the same rights as the person at the screen."""

from typing import Any

from playwright.sync_api import Page

POST = """async ([query, variables]) => {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return await answer.json();
}"""
BALANCES = "{ depositAccounts { balance { amount } holds { amount } } }"
STATUS_OF = "async (path) => (await fetch(path)).status"


def answer(page: Page, query: str, **variables: Any) -> dict[str, Any]:
    """Return the whole answer, errors included."""
    given: dict[str, Any] = page.evaluate(POST, [query, variables])
    return given


def ask(page: Page, query: str, **variables: Any) -> dict[str, Any]:
    """Return the data of an answer without errors."""
    given = answer(page, query, **variables)
    assert "errors" not in given, given
    data: dict[str, Any] = given["data"]
    return data


def money(page: Page) -> tuple[str, str]:
    """Return the balance and the holds of the first deposit account of the person at the screen."""
    account = ask(page, BALANCES)["depositAccounts"][0]
    return account["balance"]["amount"], account["holds"]["amount"]


def status_of(page: Page, path: str) -> int:
    """Return the HTTP status of a GET as the person at the screen."""
    status: int = page.evaluate(STATUS_OF, path)
    return status
