"""Stripe as localstripe has it, served on this machine, with the parts that localstripe lacks.

localstripe (by others) has payment intents, charges, refunds, cards that are declined or ask for 3-D Secure, keys of
access, and signed webhooks. It has no Checkout page and no idempotency keys, does not say how much of an intent was
received, keeps everything in one file for all, and listens to every network. Those are added or closed here, as thin
as can be, by what Stripe's own reference says of them. `POST /payer/{page}` stands for a payer at the page.
"""

import sys
from typing import Any

from aiohttp import web
from localstripe import resources
from localstripe.errors import UserError
from localstripe.server import app, get_post_data, json_response, unflatten_data

CARD = {"exp_month": "12", "exp_year": "2040", "cvc": "123"}
answered: dict[tuple[str, str], Any] = {}


class Page(resources.StripeObject):
    """A Checkout session for one payment."""

    object = "checkout.session"
    _id_prefix = "cs_"

    def __init__(self, **asked: Any) -> None:
        super().__init__()
        (item,) = asked["line_items"]
        self.amount_total = int(item["price_data"]["unit_amount"])
        self.currency = item["price_data"]["currency"]
        self.client_reference_id = asked["client_reference_id"]
        self.metadata = asked["metadata"]
        self.expires_at = int(asked["expires_at"])
        self.status = "open"
        self.url = f"http://page.test/{self.id}"
        self.payment_intent: Any = None
        self._of_intent = asked["payment_intent_data"]

    def _pay(self, number: str, *, authenticates: bool) -> None:
        """Give a card; a declined one leaves the page open."""
        if self.status != "open":
            raise UserError(400, "This page is closed.")
        card = resources.PaymentMethod(type="card", card={"number": number, **CARD})
        intent = resources.PaymentIntent(
            amount=self.amount_total,
            currency=self.currency,
            payment_method=card.id,
            metadata=self._of_intent["metadata"],
            capture_method=self._of_intent["capture_method"],
        )
        self.payment_intent = intent
        resources.PaymentIntent._api_confirm(intent.id)
        if intent.status == "requires_action":
            resources.PaymentIntent._api_authenticate(
                intent.id, client_secret=intent.client_secret, success=authenticates
            )
        if intent.status == "requires_capture":
            self.status, self.url = "complete", None

    @classmethod
    def _api_list_all(
        cls, url: str, created: Any = None, limit: Any = None, starting_after: Any = None
    ) -> Any:
        found = super()._api_list_all(url, limit=limit, starting_after=starting_after)
        first, last = int(created["gte"]), int(created["lte"])
        found._list = [page for page in found._list if first <= page.created <= last]
        return found


@property
def amount_received(self: Any) -> int:
    """What was taken: localstripe gives the rest of what was held back as a refund without a reason."""
    charge = self.latest_charge
    if charge is None or not charge.captured:
        return 0
    rest = sum(each.amount for each in charge.refunds._list if each.payment_intent is None)
    return int(charge.amount - rest)


resources.PaymentIntent.amount_received = amount_received
resources.store.dump_to_disk = lambda: None


async def create(request: web.Request) -> web.Response:
    """Make a page, once for each key."""
    asked = await get_post_data(request)
    asked.pop("expand", None)
    made = answered.setdefault((request.path, request.headers["idempotency-key"]), None)
    if made is None:
        made = Page(**asked)
        answered[request.path, request.headers["idempotency-key"]] = made
    return json_response(made._export())


async def retrieve(request: web.Request) -> web.Response:
    """Return a page, with its intent in full."""
    return json_response(Page._api_retrieve(request.match_info["id"])._export())


async def find(request: web.Request) -> web.Response:
    """List pages."""
    return json_response(
        Page._api_list_all("/v1/checkout/sessions", **unflatten_data(request.query))._export()
    )


async def expire(request: web.Request) -> web.Response:
    """Close a page."""
    page = Page._api_retrieve(request.match_info["id"])
    if page.status != "open":
        raise UserError(400, "Only open pages can be closed.")
    page.status, page.url = "expired", None
    return json_response(page._export())


async def pay(request: web.Request) -> web.Response:
    """Do what a payer does at the page."""
    typed = await request.json()
    Page._api_retrieve(request.match_info["id"])._pay(typed["number"], authenticates=typed["authenticates"])
    return web.Response()


def main(port: int) -> None:
    """Serve this machine alone."""
    app.router.add_post("/v1/checkout/sessions", create)
    app.router.add_get("/v1/checkout/sessions", find)
    app.router.add_get("/v1/checkout/sessions/{id}", retrieve)
    app.router.add_post("/v1/checkout/sessions/{id}/expire", expire)
    app.router.add_post("/payer/{id}", pay)
    web.run_app(app, host="127.0.0.1", port=port, print=None)


if __name__ == "__main__":
    main(int(sys.argv[1]))
