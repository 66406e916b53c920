"""Webhooks of the payment provider: only what is signed, fresh and whole is heard, and none of it is believed."""

import itertools
import os
import random
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2
import orjson
import pytest
from sqlalchemy import func
from sqlmodel import select
from standardwebhooks.webhooks import Webhook as Signer
from starlette.applications import Starlette

from causeway.accounts.actor import SYSTEM
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.kit.clock import FixedClock, SystemClock
from causeway.kit.context import Context
from causeway.kit.jobs.tables import Job
from causeway.kit.jobs.worker import JobWorker
from causeway.payments.adapters.sandbox_webhooks import SandboxWebhooks
from causeway.payments.tables import PaymentStatus
from causeway.web.payments import PATH, payment_routes
from tests.filings.cards import SECRET, CardCourt, card_court

ALTERED = int(os.environ.get("CAUSEWAY_TEST_ALTERED_WEBHOOKS", "100"))

EVERY_ORDER = list(itertools.permutations(range(5)))
ORDERS = EVERY_ORDER if "CAUSEWAY_TEST_ALTERED_WEBHOOKS" in os.environ else EVERY_ORDER[::40]


@pytest.fixture
async def cards(context: Context, clock: FixedClock, tmp_path: Path) -> CardCourt:
    return await card_court(context, clock, tmp_path)


@pytest.fixture
async def door(context: Context) -> AsyncIterator[httpx2.AsyncClient]:
    application = Starlette(routes=payment_routes(context, SandboxWebhooks(SECRET)))
    transport = httpx2.ASGITransport(application)
    async with httpx2.AsyncClient(transport=transport, base_url="http://court.test") as client:
        yield client


def signed(body: str, at: datetime | None = None, message_id: str = "msg_1") -> dict[str, str]:
    at = at or SystemClock().now()
    signature = Signer(SECRET).sign(message_id, at.astimezone(UTC), body)
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": signature,
        "content-type": "application/json",
    }


async def jobs(context: Context) -> int:
    async with context.database.reading() as session:
        of_payments = select(func.count()).select_from(Job).where(Job.kind == "payments.settle_intent")
        return (await session.exec(of_payments)).one()


async def paid_unheard(cards: CardCourt) -> Filing:
    """A filing whose payer has paid, of which the court has not heard."""
    filing = await cards.submitted()
    await cards.settler.open_page_of(filing.id)
    await cards.pay(filing, "approve")
    return filing


async def work(cards: CardCourt) -> None:
    handler, _ = cards.settler.handlers()
    await JobWorker(cards.context, [handler], SYSTEM).catch_up()


async def test_one_that_is_signed_has_the_provider_asked(cards: CardCourt, door: httpx2.AsyncClient) -> None:
    filing = await paid_unheard(cards)
    (message,) = cards.webhooks()

    answers = [await door.post(PATH, content=message.body, headers=signed(message.body)) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [204, 204, 204]
    assert await jobs(cards.context) == 1
    await work(cards)
    assert (await cards.at.filing(filing.id)).status is FilingStatus.RECEIVED
    assert await cards.differences() == []


async def test_one_that_lies_credits_nothing(cards: CardCourt, door: httpx2.AsyncClient) -> None:
    filing = await cards.submitted()
    await cards.settler.open_page_of(filing.id)
    intent = (await cards.payment(filing)).id
    key = cards.store.log()[0]["payment_key"]
    body = orjson.dumps({"type": "payment.captured", "data": {"key": key, "amount": 10**9}}).decode()

    assert (await door.post(PATH, content=body, headers=signed(body))).status_code == 204
    await work(cards)

    assert (await cards.payment(filing)).id == intent
    assert (await cards.payment(filing)).status is PaymentStatus.PENDING
    assert (await cards.at.filing(filing.id)).status is FilingStatus.SUBMITTING


@pytest.mark.parametrize("hours", [-1, 1])
async def test_one_of_another_time_is_refused(cards: CardCourt, door: httpx2.AsyncClient, hours: int) -> None:
    await paid_unheard(cards)
    (message,) = cards.webhooks()
    headers = signed(message.body, SystemClock().now() + timedelta(hours=hours))

    assert (await door.post(PATH, content=message.body, headers=headers)).status_code == 401
    assert await jobs(cards.context) == 0


def alterations(body: str, headers: dict[str, str], seed: int) -> tuple[bytes, dict[str, str]]:
    """One change to a body or to what it is signed with."""
    chance = random.Random(seed)
    altered, raw = dict(headers), bytearray(body.encode())
    where = chance.choice(("body", "cut", "more", "id", "timestamp", "signature", "none", "garbage"))
    if where == "body":
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    elif where == "cut":
        del raw[chance.randrange(len(raw)) :]
    elif where == "more":
        raw += bytes(chance.randrange(256) for _ in range(chance.randrange(1, 40)))
    elif where == "id":
        altered["webhook-id"] += chance.choice("abc")
    elif where == "timestamp":
        altered["webhook-timestamp"] = chance.choice(("", "x", "1e400", "-1", "nan", "9" * 400))
    elif where == "signature":
        version, _, digest = altered["webhook-signature"].partition(",")
        place = chance.randrange(len(digest) - 2)
        other = "A" if digest[place] != "A" else "B"
        altered["webhook-signature"] = f"{version},{digest[:place]}{other}{digest[place + 1 :]}"
    elif where == "none":
        del altered[chance.choice(("webhook-id", "webhook-timestamp", "webhook-signature"))]
    else:
        altered["webhook-signature"] = chance.choice(("v1", "v1,", "v1,%%%", ",,,", "v2,abc v1,é", " "))
    return bytes(raw), altered


async def test_altered_ones_are_refused_and_credit_nothing(
    cards: CardCourt, door: httpx2.AsyncClient
) -> None:
    filing = await paid_unheard(cards)
    (message,) = cards.webhooks()
    headers = signed(message.body)

    for seed in range(ALTERED):
        body, altered = alterations(message.body, headers, seed)
        sent: Any = {name: value.encode() for name, value in altered.items()}
        answer = await door.post(PATH, content=body, headers=sent)
        assert answer.status_code == 401, (seed, answer.text)

    assert await jobs(cards.context) == 0
    assert (await cards.at.filing(filing.id)).status is FilingStatus.SUBMITTING


@pytest.mark.parametrize("body", ["", "null", "[]", '{"data":{}}', '{"data":{"key":7}}', "[" * 9000])
async def test_signed_nonsense_is_no_defect(cards: CardCourt, door: httpx2.AsyncClient, body: str) -> None:
    answer = await door.post(PATH, content=body, headers=signed(body))

    assert answer.status_code in {400, 401}


async def test_one_that_is_too_long_is_not_read(cards: CardCourt, door: httpx2.AsyncClient) -> None:
    body = "x" * 100_000

    assert (await door.post(PATH, content=body, headers=signed(body))).status_code == 413


@pytest.mark.parametrize("order", ORDERS)
async def test_every_order_ends_the_same(
    cards: CardCourt, door: httpx2.AsyncClient, order: tuple[int, ...]
) -> None:
    filing = await cards.decided()
    key = cards.store.log()[0]["payment_key"]
    kinds = ("open", "authorised", "captured", "captured", "voided")
    bodies = [orjson.dumps({"type": f"payment.{kind}", "data": {"key": key}}).decode() for kind in kinds]

    for number in order:
        headers = signed(bodies[number], message_id=f"msg_{number}")
        assert (await door.post(PATH, content=bodies[number], headers=headers)).status_code == 204
        await work(cards)

    assert (await cards.payment(filing)).status is PaymentStatus.CAPTURED
    assert [entry["what"] for entry in cards.store.log()] == ["OPEN", "AUTHORISED", "CAPTURED"]
    assert await cards.differences() == []
