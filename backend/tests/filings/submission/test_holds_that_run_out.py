"""A card's hold that runs out before the registry decides: told, renewed once, and never taken for granted."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from causeway.accounts.actor import SYSTEM
from causeway.audit.tables import AuditEvent
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.filings.submission.commands.cancel_filing import CancelFiling, cancel_filing
from causeway.filings.submission.commands.renew_hold import RenewHold, renew_hold
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import Forbidden, ProblemCode, Refusal
from causeway.kit.jobs.worker import JobWorker
from causeway.payments.access import payments_visible_to
from causeway.payments.commands.hurry_intents import HurryIntents, hurry_intents
from causeway.payments.holds.tables import CardHold
from causeway.payments.intent_tables import IntentKind
from causeway.payments.tables import Payment, PaymentStatus
from causeway.sandbox_provider.server import HOLD_FOR
from tests.filings.builders import CLERK, REJECT
from tests.filings.cards import CardCourt, card_court

FEE = 83_600
S = PaymentStatus


@pytest.fixture
async def cards(context: Context, clock: FixedClock, tmp_path: Path) -> CardCourt:
    return await card_court(context, clock, tmp_path)


async def expired(cards: CardCourt, clock: FixedClock) -> Filing:
    """A filing that the court has, and whose card holds nothing any more."""
    filing = await cards.received()
    clock.advance(HOLD_FOR)
    await cards.settler.settle_due()
    assert (await cards.payment(filing)).status is S.AUTHORISATION_EXPIRED
    return filing


async def renewal(cards: CardCourt, filing: Filing) -> Payment:
    """The payment in the place of the one that ran out; its page is open."""
    begun: Payment = await cards.at.run(renew_hold, RenewHold(filing.id, takes_cards=True))
    await cards.settler.open_page_of_payment(begun.id)
    return await by_id(cards, begun.id)


async def renewed(cards: CardCourt, filing: Filing) -> Filing:
    """The filing, with its fee held once more."""
    await cards.pay_on((await renewal(cards, filing)).redirect_url, "approve")
    await cards.settle()
    return await cards.at.filing(filing.id)


async def by_id(cards: CardCourt, payment_id: str) -> Payment:
    async with cards.context.database.reading() as session:
        return await session.get_one(Payment, payment_id)


async def facts(cards: CardCourt, name: str) -> list[str]:
    async with cards.context.database.reading() as session:
        found = (await session.exec(select(AuditEvent).where(AuditEvent.name == name))).all()
    return [event.payload["payment_id"] for event in found]


async def test_the_end_of_a_hold_is_known_and_found_by_who_looks_after_payments(
    cards: CardCourt, clock: FixedClock
) -> None:
    filing = await cards.received()
    async with cards.context.database.reading() as session:
        hold = await session.get_one(CardHold, filing.payment_id)
    assert hold.ends_at == hold.next_ask_at == clock.now() + HOLD_FOR
    clock.advance(HOLD_FOR - timedelta(seconds=1))
    await cards.settler.settle_due()
    assert (await cards.payment(filing)).status is S.AUTHORISED

    clock.advance(timedelta(seconds=1))
    await cards.settler.settle_due()
    await cards.settler.settle_due()

    payment, kept = await cards.payment(filing), await cards.at.filing(filing.id)
    assert (payment.status, payment.completed_at) == (S.AUTHORISATION_EXPIRED, clock.now())
    assert (kept.status, kept.received_at) == (FilingStatus.RECEIVED, filing.received_at)
    assert await facts(cards, "payment.expired") == [payment.id]
    assert cards.store.log()[-1]["what"] == "EXPIRED"
    assert await cards.differences() == []


async def test_a_provider_that_does_not_answer_is_asked_again(cards: CardCourt, clock: FixedClock) -> None:
    filing = await cards.received()
    clock.advance(HOLD_FOR)
    await cards.lose("look_up", "before")
    await cards.settler.settle_due()
    assert (await cards.payment(filing)).status is S.AUTHORISED
    clock.advance(timedelta(minutes=1))
    await cards.settler.settle_due()
    assert (await cards.payment(filing)).status is S.AUTHORISATION_EXPIRED


async def test_a_webhook_has_a_hold_asked_after_before_its_end_is_due(
    cards: CardCourt, clock: FixedClock
) -> None:
    filing = await cards.received()
    clock.advance(HOLD_FOR)
    cards.store.end_holds()
    assert '"payment.expired"' in cards.webhooks()[-1].body
    key = (await cards.intent(filing, IntentKind.AUTHORISE)).id

    assert await cards.context.run(hurry_intents, HurryIntents(key), actor=SYSTEM)
    settle, _ = cards.settler.handlers()
    await JobWorker(cards.context, [settle], SYSTEM).catch_up()

    assert (await cards.payment(filing)).status is S.AUTHORISATION_EXPIRED
    assert not await cards.context.run(hurry_intents, HurryIntents(key), actor=SYSTEM)


async def test_what_costs_something_is_not_accepted_for_nothing(cards: CardCourt, clock: FixedClock) -> None:
    filing = await expired(cards, clock)
    with pytest.raises(Refusal) as refused:
        await cards.decide(filing)
    assert refused.value.code is ProblemCode.ACTION_NOT_AVAILABLE
    assert all(refused.value.words)
    rejected = await cards.decide_claimed(filing, REJECT)
    assert rejected.status is FilingStatus.REJECTED
    assert (await cards.payment(filing)).status is S.AUTHORISATION_EXPIRED
    assert await cards.differences() == []


async def test_what_is_known_to_have_ended_is_not_taken_before_the_provider_was_asked(
    cards: CardCourt, clock: FixedClock
) -> None:
    filing = await cards.received()
    clock.advance(HOLD_FOR)
    with pytest.raises(Refusal):
        await cards.decide(filing)
    assert (await cards.payment(filing)).status is S.AUTHORISED


async def test_it_is_held_once_more_and_the_filing_keeps_its_times(
    cards: CardCourt, clock: FixedClock
) -> None:
    filing = await expired(cards, clock)
    first = await renewal(cards, filing)
    assert (await renewal(cards, filing)).id == first.id
    async with cards.context.database.reading() as session:
        seen = select(Payment.id).where(Payment.id == first.id, payments_visible_to(CLERK))
        assert (await session.exec(seen)).first() is None

    after = await renewed(cards, filing)

    payment = await cards.payment(after)
    assert (payment.id, payment.status, payment.authorised_cents) == (first.id, S.AUTHORISED, FEE)
    assert (after.status, after.received_at) == (FilingStatus.RECEIVED, filing.received_at)
    assert (after.deemed_received_at, payment.deemed_received_at) == (filing.deemed_received_at,) * 2
    assert await facts(cards, "payment.renewed") == [filing.payment_id]
    await cards.decide(after)
    await cards.settle()
    assert ((await cards.payment(after)).status, (await cards.payment(after)).captured_cents) == (
        S.CAPTURED,
        FEE,
    )
    assert await cards.differences() == []


async def test_a_page_left_alone_can_be_opened_again_and_a_second_renewal_cannot(
    cards: CardCourt, clock: FixedClock
) -> None:
    filing = await expired(cards, clock)
    first = await renewal(cards, filing)
    await cards.pay_on(first.redirect_url, "no_funds")
    await cards.settle()
    assert (await by_id(cards, first.id)).status is S.DECLINED
    assert (await cards.at.filing(filing.id)).payment_id == filing.payment_id
    after = await renewed(cards, filing)
    assert after.payment_id not in {first.id, filing.payment_id}

    clock.advance(HOLD_FOR)
    await cards.settler.settle_due()
    with pytest.raises(Refusal) as refused:
        await renewal(cards, after)
    assert refused.value.code is ProblemCode.ACTION_NOT_AVAILABLE
    assert await cards.differences() == []


async def test_what_is_renewed_after_the_court_has_decided_is_let_go(
    cards: CardCourt, clock: FixedClock
) -> None:
    filing = await expired(cards, clock)
    late = await renewal(cards, filing)
    await cards.at.run(cancel_filing, CancelFiling(filing.id))
    await cards.pay_on(late.redirect_url, "silent")
    await cards.settle()
    await cards.settle()
    assert (await by_id(cards, late.id)).status is S.VOIDED
    assert cards.store.log()[-1]["what"] == "VOIDED"
    assert await cards.differences() == []


async def test_only_its_filer_renews_and_only_what_ran_out(cards: CardCourt, clock: FixedClock) -> None:
    filing = await cards.received()
    with pytest.raises(Refusal) as refused:
        await renewal(cards, filing)
    assert refused.value.code is ProblemCode.ACTION_NOT_AVAILABLE
    clock.advance(HOLD_FOR)
    await cards.settler.settle_due()
    with pytest.raises(Forbidden):
        await cards.at.run(renew_hold, RenewHold(filing.id, takes_cards=True), CLERK)
    with pytest.raises(Refusal) as refused:
        await cards.at.run(renew_hold, RenewHold(filing.id))
    assert refused.value.code is ProblemCode.PAYMENT_METHOD_NOT_AVAILABLE
