"""Messages in Stripe's form at the court's door: altered ones credit nothing, and every order of five ends the same."""

import itertools
import os
import random
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import orjson
import pytest
import stripe
from sqlalchemy import func
from sqlmodel import select
from starlette.applications import Starlette

from causeway.accounts.actor import SYSTEM
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.filings.submission.commands.record_payment_answer import record_payment_answer
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.jobs.tables import Job
from causeway.kit.jobs.worker import JobWorker
from causeway.payments.adapters.stripe_reading import KEY
from causeway.payments.adapters.stripe_webhooks import StripeWebhooks
from causeway.payments.intent_settler import IntentSettler
from causeway.payments.intent_tables import IntentKind
from causeway.payments.tables import PaymentStatus
from causeway.web.payments import PATH, payment_routes
from tests.filings.cards import CardCourt, card_court
from tests.payments.builders import breaks
from tests.payments.providers.tills import GOOD, Till

SECRET, HEADER = "whsec_of_this_endpoint", "stripe-signature"
ALTERED = int(os.environ.get("CAUSEWAY_TEST_ALTERED_WEBHOOKS", "100"))
EVERY_ORDER = list(itertools.permutations(range(5)))
ORDERS = EVERY_ORDER if "CAUSEWAY_TEST_ALTERED_WEBHOOKS" in os.environ else EVERY_ORDER[::60]
KINDS = (
    "checkout.session.completed",
    "payment_intent.amount_capturable_updated",
    "payment_intent.succeeded",
    "charge.captured",
    "payment_intent.canceled",
)


@pytest.fixture
async def cards(context: Context, clock: FixedClock, tmp_path: Path, at_stripe: Till) -> CardCourt:
    court = await card_court(context, clock, tmp_path)
    page = "http://court.test/filings/1"
    court.settler = IntentSettler(context, at_stripe.provider, record_payment_answer, lambda _: page)
    return court


@pytest.fixture
async def door(context: Context, at_stripe: Till) -> AsyncIterator[httpx2.AsyncClient]:
    reader = StripeWebhooks(SECRET, at_stripe.provider)  # type: ignore[arg-type]
    transport = httpx2.ASGITransport(Starlette(routes=payment_routes(context, reader)))
    async with httpx2.AsyncClient(transport=transport, base_url="http://court.test") as client:
        yield client


def message(kind: str, key: str) -> str:
    return orjson.dumps({"type": kind, "data": {"object": {"metadata": {KEY: key}}}}).decode()


def signature(body: str) -> str:
    stamp = int(time.time())
    return stripe.WebhookSignature.generate_signature_header(body, SECRET, timestamp=stamp)


def altered(body: str, signed: str, seed: int) -> tuple[bytes, str | None]:
    """One change to a body or to what it is signed with; never one that says the same."""
    chance, raw = random.Random(seed), bytearray(body.encode())
    stamp, _, digest = signed.partition(",")
    version, _, digits = digest.partition("=")
    where = chance.choice(("body", "cut", "more", "stamp", "digest", "version", "none", "garbage"))
    if where == "body":
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    elif where == "cut":
        del raw[chance.randrange(len(raw)) :]
    elif where == "more":
        raw += bytes(chance.randrange(256) for _ in range(chance.randrange(1, 40)))
    elif where == "stamp":
        stamp = chance.choice(
            (f"{stamp}1", f"{stamp[:-3]}", "t=", "t=x", "t=-1", "t=1e400", "t=" + "9" * 400)
        )
    elif where == "digest":
        place = chance.randrange(len(digits))
        digits = digits[:place] + ("0" if digits[place] != "0" else "1") + digits[place + 1 :]
    elif where == "version":
        version = chance.choice(("v0", "v2", "", "V1"))
    elif where == "none":
        return bytes(raw), None
    else:
        return bytes(raw), chance.choice(("", ",", "t=1", "v1=", "t=1,v1=", "é", "t=1,v1=\0", ",,,="))
    return bytes(raw), f"{stamp},{version}={digits}"


async def paid_unheard(cards: CardCourt, at_stripe: Till) -> tuple[Filing, str]:
    """A filing whose payer has paid, of which the court has not heard; and the key it is known by."""
    filing = await cards.submitted()
    await cards.settle()  # not as a payer waits for it, whose patience a busy machine outlasts
    begun = await cards.intent(filing, IntentKind.AUTHORISE)
    page = await at_stripe.provider.look_up(begun.id, begun.provider_reference)
    assert page is not None
    await at_stripe.payer(page, GOOD)
    return filing, begun.id


async def jobs(context: Context) -> int:
    async with context.database.reading() as session:
        return (await session.exec(select(func.count()).select_from(Job))).one()


async def test_altered_ones_are_refused_and_credit_nothing(
    cards: CardCourt, door: httpx2.AsyncClient, at_stripe: Till
) -> None:
    filing, key = await paid_unheard(cards, at_stripe)
    before = await jobs(cards.context)
    for seed in range(ALTERED):
        body = message(KINDS[seed % len(KINDS)], key)
        sent, header = altered(body, signature(body), seed)
        headers: Any = {} if header is None else {HEADER: header.encode()}
        answer = await door.post(PATH, content=sent, headers=headers)
        assert answer.status_code == 401, (seed, answer.text)
    assert await jobs(cards.context) == before
    assert (await cards.at.filing(filing.id)).status is FilingStatus.SUBMITTING

    body = message(KINDS[0], key)
    assert (await door.post(PATH, content=body, headers={HEADER: signature(body)})).status_code == 204
    assert await jobs(cards.context) == before + 1


@pytest.mark.parametrize("order", ORDERS)
async def test_every_order_ends_the_same(
    cards: CardCourt, door: httpx2.AsyncClient, at_stripe: Till, order: tuple[int, ...]
) -> None:
    filing, key = await paid_unheard(cards, at_stripe)
    await cards.settle()
    await cards.decide(await cards.at.filing(filing.id))
    handler, _ = cards.settler.handlers()
    for number in order:
        body = message(KINDS[number], key)
        assert (await door.post(PATH, content=body, headers={HEADER: signature(body)})).status_code == 204
        await JobWorker(cards.context, [handler], SYSTEM).catch_up()

    payment = await cards.payment(filing)
    held = await at_stripe.provider.look_up(key)
    assert held is not None
    assert payment.status is PaymentStatus.CAPTURED
    assert (held.captured_cents, payment.captured_cents) == (payment.authorised_cents,) * 2
    assert await breaks(cards.context) == []
