"""A refund to a card is paid once, however often the provider's answer is lost; the books agree with its log."""

from datetime import timedelta

import pytest
from sqlmodel import text

from causeway.accounts.actor import Actor
from causeway.kit.clock import FixedClock
from causeway.kit.errors import Forbidden
from causeway.payments.clearing.commands.clear_item import ClearItem, clear_item
from causeway.payments.clearing.tables import ClearingItem, ClearingKind, ClearingOutcome
from causeway.payments.intent_tables import IntentState
from causeway.payments.refunds.tables import RefundStatus
from causeway.payments.tables import PaymentStatus
from tests.payments.builders import Firm, breaks
from tests.payments.card_tills import CardTill
from tests.payments.refunds.builders import (
    CHEUNG,
    FEE_CENTS,
    POON,
    ask,
    decide,
    payment_now,
    refund_now,
    settler,
    taken_by_card,
)


def paid_back(till: CardTill) -> list[int]:
    """What the provider's own log says that it paid back, in cents."""
    return [line["cents"] for line in till.store.log() if line["what"] == "REFUNDED"]


async def left_to_a_person(till: CardTill, refund_id: str) -> ClearingItem:
    async with till.context.database.reading() as session:
        return await session.get_one(ClearingItem, refund_id)


async def pay_out(till: CardTill, refund_id: str, by: Actor) -> None:
    command = ClearItem(refund_id, ClearingOutcome.PAID_OUT, "Cheque 004112")
    await till.context.run(clear_item, command, actor=by)


async def test_it_is_closed_once_the_provider_has_paid_it(till: CardTill, payer: Firm) -> None:
    payment = await taken_by_card(till, payer)
    refund = await decide(till.context, await ask(till.context, payment, 40_000))
    assert (refund.status, refund.provider_state, paid_back(till)) == (
        *(RefundStatus.APPROVED, IntentState.WRITTEN, []),
    )
    await settler(till).settle(refund.id)
    await settler(till).settle(refund.id)
    refund = await refund_now(till.context, refund.id)
    assert (refund.status, refund.provider_state, refund.next_ask_at) == (
        *(RefundStatus.CLOSED, IntentState.SUCCEEDED, None),
    )
    assert paid_back(till) == [40_000]
    assert (await payment_now(till.context, payment.id)).status is PaymentStatus.PARTIALLY_REFUNDED
    assert await till.differences() == []

    rest = await decide(till.context, await ask(till.context, payment, FEE_CENTS - 40_000))
    await settler(till).settle(rest.id)
    assert (paid_back(till), await till.differences()) == ([40_000, FEE_CENTS - 40_000], [])


@pytest.mark.parametrize("when", ["before", "after"])
async def test_an_answer_that_is_lost_pays_it_once(
    till: CardTill, payer: Firm, clock: FixedClock, when: str
) -> None:
    payment = await taken_by_card(till, payer)
    refund = await decide(till.context, await ask(till.context, payment))
    await till.lose("refund", when)
    await settler(till).settle(refund.id)
    unknown = await refund_now(till.context, refund.id)
    assert (unknown.status, unknown.provider_state) == (RefundStatus.APPROVED, IntentState.UNKNOWN)
    assert unknown.next_ask_at is not None

    await settler(till).settle_due()
    assert (await refund_now(till.context, refund.id)).provider_state is IntentState.UNKNOWN, (
        "it is not due yet"
    )
    clock.advance(timedelta(minutes=6))
    await settler(till).settle_due()
    assert (await refund_now(till.context, refund.id)).status is RefundStatus.CLOSED
    assert (paid_back(till), await till.differences()) == ([FEE_CENTS], [])


async def test_what_the_provider_refuses_waits_for_a_person(till: CardTill, payer: Firm) -> None:
    payment = await taken_by_card(till, payer)
    refund = await decide(till.context, await ask(till.context, payment))
    key = next(line["payment_key"] for line in till.store.log())
    provider_payment = till.store.find("key", key)
    assert provider_payment is not None
    with till.store.change():
        till.store.pay_back(provider_payment, "another", FEE_CENTS)
    await settler(till).settle(refund.id)
    refused = await refund_now(till.context, refund.id)
    assert (refused.status, refused.provider_state) == (RefundStatus.APPROVED, IntentState.REFUSED)
    waits = await left_to_a_person(till, refund.id)
    assert (waits.kind, waits.amount_cents, waits.opened_by) == (ClearingKind.REFUND, FEE_CENTS, POON.user_id)
    assert await breaks(till.context) == []
    with pytest.raises(Forbidden):
        await pay_out(till, refund.id, POON)

    await pay_out(till, refund.id, CHEUNG)

    assert (await refund_now(till.context, refund.id)).status is RefundStatus.CLOSED
    assert await breaks(till.context) == []
    assert (await payment_now(till.context, payment.id)).refunded_cents == FEE_CENTS
    assert paid_back(till) == [FEE_CENTS]


async def test_a_refused_refund_that_waits_for_nobody_is_found(till: CardTill, payer: Firm) -> None:
    payment = await taken_by_card(till, payer)
    await decide(till.context, await ask(till.context, payment))
    async with till.context.database.writing() as session:
        await session.execute(text("UPDATE refund SET provider_state = 'REFUSED', next_ask_at = NULL"))
        await session.commit()
    found = await breaks(till.context)
    assert any(each.startswith("refund is to be paid out by a person") for each in found), found


async def test_a_refund_that_only_the_books_know_is_found(till: CardTill, payer: Firm) -> None:
    payment = await taken_by_card(till, payer)
    refund = await decide(till.context, await ask(till.context, payment))
    async with till.context.database.writing() as session:
        planted = "UPDATE refund SET status = 'CLOSED', provider_state = 'SUCCEEDED', next_ask_at = NULL"
        await session.execute(text(planted))
        await session.commit()
    assert (await refund_now(till.context, refund.id)).status is RefundStatus.CLOSED
    (difference,) = await till.differences()
    assert difference.startswith("I4 held and taken are")
