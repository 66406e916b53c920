"""What is Stripe's own: its messages and their signature, its errors, and a filing paid through it."""

import asyncio
import time
from typing import Any

import httpx2
import orjson
import pytest
import stripe
import uvicorn
from starlette.applications import Starlette

from causeway.filings.core.tables import FilingStatus
from causeway.filings.submission.commands.record_payment_answer import record_payment_answer
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.ids import new_id
from causeway.payments.adapters.stripe import StripeProvider
from causeway.payments.adapters.stripe_reading import KEY
from causeway.payments.adapters.stripe_webhooks import StripeWebhooks
from causeway.payments.intent_settler import IntentSettler
from causeway.payments.intent_tables import IntentKind
from causeway.payments.ports import NoAnswerError, NotSignedError, NotUnderstoodError
from causeway.payments.tables import PaymentStatus
from causeway.web.payments import PATH, payment_routes
from tests.filings.cards import CardCourt, card_court
from tests.patience import PATIENCE
from tests.payments.builders import breaks
from tests.payments.providers.tills import GOOD, Till
from tests.ports import free_port

SECRET = "whsec_of_this_endpoint"


def signed(body: str, *, secret: str = SECRET, at: float | None = None) -> dict[str, str]:
    stamp = int(time.time() if at is None else at)
    return {
        "stripe-signature": stripe.WebhookSignature.generate_signature_header(body, secret, timestamp=stamp)
    }


def message(**thing: Any) -> str:
    return orjson.dumps({"type": "payment_intent.succeeded", "data": {"object": thing}}).decode()


@pytest.fixture
def reader(at_stripe: Till) -> StripeWebhooks:
    return StripeWebhooks(SECRET, at_stripe.provider)  # type: ignore[arg-type]


async def test_a_signed_message_says_which_payment_it_is_about(reader: StripeWebhooks) -> None:
    body = message(metadata={KEY: "a key"})

    assert await reader.key_of(body.encode(), signed(body)) == "a key"


async def test_a_dispute_names_an_intent_and_stripe_is_asked_whose_it_is(
    reader: StripeWebhooks, at_stripe: Till
) -> None:
    key, found = await at_stripe.held()
    intent = (await at_stripe.provider._retrieve(found.reference))["payment_intent"]["id"]  # type: ignore[attr-defined]
    body = message(object="dispute", payment_intent=intent, metadata={})

    assert await reader.key_of(body.encode(), signed(body)) == key


async def test_what_is_not_ours_is_nothing_to_do_with_us(reader: StripeWebhooks) -> None:
    for body in (
        message(id="po_1", object="payout"),
        message(metadata={"order": "7"}),
        message(metadata={KEY: "\0"}),
    ):
        assert await reader.key_of(body.encode(), signed(body)) is None


async def test_a_message_of_somebody_else_is_refused(reader: StripeWebhooks) -> None:
    body = message(metadata={KEY: "a key"})
    good = signed(body)["stripe-signature"]
    last = "0" if good[-1] != "0" else "1"
    for sent, headers in (
        (body, signed(body, secret="whsec_another")),
        (body, signed(body, at=time.time() - 3600)),
        (body + " ", signed(body)),
        (body, {"stripe-signature": good[:-1] + last}),
        (body, {"stripe-signature": good.replace("v1=", "v0=")}),
        (body, {"stripe-signature": "t=,v1="}),
        (body, {"stripe-signature": ""}),
        (body, {}),
    ):
        with pytest.raises(NotSignedError):
            await reader.key_of(sent.encode(), headers)
    with pytest.raises(NotSignedError):
        await reader.key_of(b"\xff", signed(body))


@pytest.mark.parametrize("body", ["", "null", "[]", '{"data":{}}', '{"data":{"object":7}}', "[" * 9000])
async def test_signed_nonsense_is_no_defect(reader: StripeWebhooks, body: str) -> None:
    with pytest.raises(NotUnderstoodError):
        await reader.key_of(body.encode(), signed(body))


async def test_the_emulators_own_message_is_taken(
    context: Context, emulator: str, at_stripe: Till, reader: StripeWebhooks
) -> None:
    heard: asyncio.Queue[str | None] = asyncio.Queue()

    class Listening:
        async def key_of(self, body: bytes, headers: Any) -> str | None:
            key = await reader.key_of(body, headers)
            heard.put_nowait(key)
            return key

    port = free_port()
    application = Starlette(routes=payment_routes(context, Listening()))
    server = uvicorn.Server(uvicorn.Config(application, port=port, log_level="error", lifespan="off"))
    serving = asyncio.create_task(server.serve())
    async with httpx2.AsyncClient(trust_env=False) as client:
        told = {"url": f"http://127.0.0.1:{port}{PATH}", "secret": SECRET}
        assert (await client.post(f"{emulator}/_config/webhooks/court", json=told)).status_code == 200
    key, _found = await at_stripe.taken(4_500)
    async with asyncio.timeout(PATIENCE):
        # What other tests did a moment ago may be told as well.
        while await heard.get() != key:
            continue
    server.should_exit = True
    await serving


ANSWERS = {
    "no entry": (401, {"error": {"type": "invalid_request_error", "message": "Invalid API Key"}}),
    "declined": (402, {"error": {"type": "card_error", "code": "card_declined", "message": "declined"}}),
    "gone": (404, {"error": {"type": "invalid_request_error", "code": "resource_missing"}}),
    "twice": (409, {"error": {"type": "idempotency_error", "message": "in use"}}),
    "too much": (429, {"error": {"type": "rate_limit", "message": "slow down"}}),
    "broken": (500, {"error": {"type": "api_error", "message": "broken"}}),
    "no JSON": (200, b"<html>"),
    "nothing in it": (200, {}),
    "other money": (200, {"id": "cs_1", "status": "open", "amount_total": 104_500, "currency": "usd"}),
    "half a cent": (200, {"id": "cs_1", "status": "open", "amount_total": 104.5, "currency": "hkd"}),
    "negative": (200, {"id": "cs_1", "status": "open", "amount_total": -1, "currency": "hkd"}),
}


@pytest.mark.parametrize("what", ANSWERS)
async def test_whatever_is_no_whole_answer_is_none(at_stripe: Till, what: str) -> None:
    status, said = ANSWERS[what]
    content = said if isinstance(said, bytes) else orjson.dumps(said)

    def answer(_request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(status, content=content)

    provider = StripeProvider("sk_live_never_told", "http://stripe.test", httpx2.MockTransport(answer))

    with pytest.raises(NoAnswerError) as fault:
        await provider.open_page(at_stripe.request())
    assert "never_told" not in str(fault.value)


async def test_every_request_goes_out_once_with_the_courts_key(at_stripe: Till) -> None:
    sent: list[httpx2.Request] = []

    def lose(request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        raise httpx2.ReadTimeout("nothing came back", request=request)

    provider = StripeProvider("sk_test_x", "http://stripe.test", httpx2.MockTransport(lose))
    asked = at_stripe.request()

    with pytest.raises(NoAnswerError):
        await provider.open_page(asked)
    (request,) = sent
    assert request.headers["idempotency-key"] == asked.key
    body = request.content.decode()
    assert "capture_method%5D=manual" in body or "capture_method]=manual" in body
    assert "104500" in body


def refuses_refund(code: str) -> Any:
    held = {
        "id": "cs_1",
        "status": "complete",
        "amount_total": 104_500,
        "currency": "hkd",
        "payment_intent": {
            "id": "pi_1",
            "status": "succeeded",
            "amount": 104_500,
            "amount_received": 4_500,
            "currency": "hkd",
        },
    }

    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.method == "POST":
            refused = {"error": {"type": "invalid_request_error", "code": code, "message": "no"}}
            return httpx2.Response(400, content=orjson.dumps(refused))
        listed = {"object": "list", "data": [], "has_more": False, "url": "/v1/refunds"}
        return httpx2.Response(200, content=orjson.dumps(listed if "refunds" in request.url.path else held))

    return answer


async def test_a_refund_that_stripe_will_never_pay_is_not_done(at_stripe: Till) -> None:
    transport = httpx2.MockTransport(refuses_refund("charge_already_refunded"))
    provider = StripeProvider("sk_test_x", "http://stripe.test", transport)

    assert not (await provider.refund(new_id(), "cs_1", 4_500)).is_done


async def test_a_refund_that_was_asked_for_wrongly_is_not_taken_as_refused(at_stripe: Till) -> None:
    transport = httpx2.MockTransport(refuses_refund("parameter_unknown"))
    provider = StripeProvider("sk_test_x", "http://stripe.test", transport)

    with pytest.raises(NoAnswerError):
        await provider.refund(new_id(), "cs_1", 4_500)


async def test_disputes_are_read_and_inquiries_are_none() -> None:
    base = {"amount": 4_500, "currency": "hkd", "reason": "fraudulent"}
    statuses = ("needs_response", "won", "lost", "warning_needs_response")
    listed = [{"id": f"dp_{status}", "status": status, **base} for status in statuses]
    answers = refuses_refund("")

    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.url.path != "/v1/disputes":
            return answers(request)  # type: ignore[no-any-return]
        page = {"object": "list", "data": listed, "has_more": False, "url": "/v1/disputes"}
        return httpx2.Response(200, content=orjson.dumps(page))

    provider = StripeProvider("sk_test_x", "http://stripe.test", httpx2.MockTransport(answer))

    found = await provider.disputes(new_id(), "cs_1")
    assert [(each.reference, each.amount_cents, each.state.value) for each in found] == [
        ("dp_needs_response", 4_500, "OPEN"),
        ("dp_won", 4_500, "WON"),
        ("dp_lost", 4_500, "LOST"),
    ]


@pytest.fixture
async def cards(context: Context, clock: FixedClock, tmp_path: Any, at_stripe: Till) -> CardCourt:
    court = await card_court(context, clock, tmp_path)
    court.settler = IntentSettler(
        context, at_stripe.provider, record_payment_answer, lambda _: "http://court.test/filings/1"
    )
    return court


async def test_a_filing_is_paid_through_stripe(cards: CardCourt, at_stripe: Till) -> None:
    filing = await cards.submitted()
    await cards.settle()  # not as a payer waits for it, whose patience a busy machine outlasts
    begun = await cards.intent(filing, IntentKind.AUTHORISE)
    page = await at_stripe.provider.look_up(begun.id, begun.provider_reference)
    assert page is not None
    assert page.page_url == (await cards.payment(filing)).redirect_url

    await at_stripe.payer(page, GOOD)
    await cards.settle()
    assert (await cards.at.filing(filing.id)).status is FilingStatus.RECEIVED

    await cards.decide(await cards.at.filing(filing.id))
    await cards.settle()
    after = await at_stripe.provider.look_up(begun.id, begun.provider_reference)
    assert after is not None
    assert after.captured_cents == page.amount_cents
    assert (await cards.payment(filing)).status is PaymentStatus.CAPTURED
    assert await breaks(cards.context) == []
