"""A process that ends at any step of a card payment: whatever happens next, our books and the provider's log agree."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from causeway.accounts.actor import SYSTEM
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.jobs.worker import JobWorker
from causeway.kit.work import Work
from causeway.payments.commands.hurry_intents import HurryIntents, hurry_intents
from causeway.payments.commands.record_answer import RecordAnswer
from causeway.payments.intent_tables import UNSETTLED, IntentKind
from causeway.payments.tables import PaymentStatus
from tests.filings.builders import REJECT
from tests.filings.cards import CardCourt, card_court

FEE = 83_600
OPEN, CAPTURE, VOID = "open", "capture", "void"
KINDS = {OPEN: IntentKind.AUTHORISE, CAPTURE: IntentKind.CAPTURE, VOID: IntentKind.VOID}


class KilledError(Exception):
    """The process ended here."""


async def killed(_work: Work[Any], _command: RecordAnswer) -> None:
    raise KilledError


async def intent_written(_cards: CardCourt, _intent_id: str, _what: str) -> None:
    """The process ends before it asks."""


async def call_lost(cards: CardCourt, intent_id: str, what: str) -> None:
    """The question never arrives."""
    await cards.lose(what, "before")
    await cards.settler.settle(intent_id)


async def answer_lost(cards: CardCourt, intent_id: str, what: str) -> None:
    """The provider does it, and its answer never arrives."""
    await cards.lose(what, "after")
    await cards.settler.settle(intent_id)


async def answered(cards: CardCourt, intent_id: str, _what: str) -> None:
    """The answer is here, and the process ends before it is written down."""
    with pytest.raises(KilledError):
        await replace(cards.settler, record=killed).settle(intent_id)


async def result_written(cards: CardCourt, intent_id: str, _what: str) -> None:
    """The result is written, and the process ends before its job does."""
    await cards.settler.settle(intent_id)


async def looked_after(cards: CardCourt, _key: str, clock: FixedClock) -> None:
    clock.advance(timedelta(minutes=6))
    await cards.settler.settle_due()


async def same_job_twice(cards: CardCourt, key: str, clock: FixedClock) -> None:
    await asyncio.gather(cards.settler.settle(key), cards.settler.settle(key))
    await looked_after(cards, key, clock)


async def webhook_first(cards: CardCourt, _key: str, clock: FixedClock) -> None:
    begun = cards.store.log()[-1]["payment_key"] if cards.store.log() else "unknown"
    await cards.context.run(hurry_intents, HurryIntents(begun), actor=SYSTEM)
    await JobWorker(cards.context, list(cards.settler.handlers()), SYSTEM).catch_up()
    await looked_after(cards, _key, clock)


async def webhook_twice(cards: CardCourt, key: str, clock: FixedClock) -> None:
    await webhook_first(cards, key, clock)
    await webhook_first(cards, key, clock)


POINTS = (intent_written, call_lost, answer_lost, answered, result_written)
FOLLOW_UPS = (looked_after, same_job_twice, webhook_first, webhook_twice)


@pytest.mark.parametrize("follow_up", FOLLOW_UPS)
@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("what", [OPEN, CAPTURE, VOID])
async def test_not_a_cent_is_lost_or_taken_twice(
    context: Context,
    clock: FixedClock,
    tmp_path: Path,
    what: str,
    point: Callable[[CardCourt, str, str], Awaitable[None]],
    follow_up: Callable[[CardCourt, str, FixedClock], Awaitable[None]],
) -> None:
    cards = await card_court(context, clock, tmp_path)
    filing = await _until(cards, what)
    intent = await cards.intent(filing, KINDS[what])

    await point(cards, intent.id, what)
    await follow_up(cards, intent.id, clock)

    await _finish(cards, filing, what)
    assert await cards.differences() == []
    taken = [entry["cents"] for entry in cards.store.log() if entry["what"] == "CAPTURED"]
    assert taken == ([] if what == VOID else [FEE])
    assert (await cards.intent(filing, KINDS[what])).state not in UNSETTLED


async def _until(cards: CardCourt, what: str) -> Filing:
    """A filing of which the next thing to be asked is `what`."""
    if what == OPEN:
        return await cards.submitted()
    return await cards.decided(*((REJECT,) if what == VOID else ()))


async def _finish(cards: CardCourt, filing: Filing, what: str) -> None:
    """Go on to the end, as if nothing had been."""
    if what != OPEN:
        return
    assert (await cards.payment(filing)).status is PaymentStatus.PENDING
    await cards.pay(filing, "silent")
    await cards.settle()
    assert (await cards.at.filing(filing.id)).status is FilingStatus.RECEIVED
    await cards.decide(filing)
    await cards.settle()
