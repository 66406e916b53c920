"""What can come between an open page and its court: time, and a line that is lost."""

import base64

from playwright.sync_api import Route


def as_left_open_since_yesterday(route: Route) -> None:
    """Answer for a fee as it was answered a day ago: the promise of its price is over, the price is the same."""
    if "FilingQuote" not in (route.request.post_data or ""):
        return route.fallback()
    response = route.fetch()
    answer = response.json()
    quote = answer["data"]["feeQuote"]
    kind, key = base64.b64decode(quote["id"]).decode().split(":", 1)
    filing_id, cents, expires, fingerprint = key.split(".")
    yesterday = f"{kind}:{filing_id}.{cents}.{int(expires) - 24 * 60 * 60}.{fingerprint}"
    quote["id"] = base64.b64encode(yesterday.encode()).decode()
    return route.fulfill(response=response, json=answer)


def fail_the_form(route: Route) -> None:
    """Lose the line under the question that an open draft asks."""
    return route.abort() if "EditFilingPage" in (route.request.post_data or "") else route.fallback()
