"""Quote, authorise, capture, void, adjust: what is taken, what is refused, and in which words."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlmodel import col, select

from causeway.accounts.actor import Actor, Role
from causeway.courts.tables import FeeItem
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import NotFound, ProblemCode, Refusal
from causeway.payments.commands.authorise import Authorise, authorise
from causeway.payments.commands.authorise_difference import AuthoriseDifference, authorise_difference
from causeway.payments.commands.capture import Capture, capture
from causeway.payments.commands.void import Void, void
from causeway.payments.queries import lines_of_payment
from causeway.payments.rules.words import HOLD_OVER
from causeway.payments.tables import (
    DepositAccount,
    DepositAccountStatus,
    DepositHold,
    FeeLine,
    HoldStatus,
    PaymentMethod,
    PaymentStatus,
)
from tests.payments.builders import (
    LETTER,
    SETTING_DOWN,
    WRIT,
    Firm,
    breaks,
    figures,
    firm,
    load_fees,
    paid,
    pay,
    quoted,
    subject,
)


@pytest.fixture
async def payer(context: Context) -> Firm:
    await load_fees(context)
    return await firm(context)


async def test_an_amount_that_is_not_laid_down_is_said_to_be_unknown(context: Context, payer: Firm) -> None:
    async with context.database.writing() as session:
        item = (await session.exec(select(FeeItem).where(FeeItem.code == "HC_WRIT"))).one()
        item.amount_cents = None
        session.add(item)
        await session.commit()
    quote = await quoted(context, payer, subject(payer, WRIT))
    async with context.database.reading() as session:
        (line,) = (await session.exec(select(FeeLine).where(FeeLine.quote_id == quote.id))).all()
    assert (line.payable_cents, line.amount_known, line.verified) == (0, False, False)


async def test_a_quote_is_itemised_with_the_concession(context: Context, payer: Firm) -> None:
    what = subject(payer, WRIT, LETTER)
    quote = await quoted(context, payer, what)
    async with context.database.reading() as session:
        of_quote = select(FeeLine).where(FeeLine.quote_id == quote.id).order_by(col(FeeLine.position))
        lines = (await session.exec(of_quote)).all()
    assert quote.total_cents == 83_600
    assert [(line.code, line.filing_document_id) for line in lines] == [
        ("HC_WRIT", what.items[0].filing_document_id)
    ]
    assert (lines[0].ordinary_cents, lines[0].concession_cents, lines[0].payable_cents) == (
        104_500,
        20_900,
        83_600,
    )
    assert quote.expires_at - quote.created_at == timedelta(minutes=60)


async def test_asking_again_gives_the_same_quote_until_half_of_it_is_over(
    context: Context, payer: Firm, clock: FixedClock
) -> None:
    what = subject(payer)
    first = await quoted(context, payer, what)
    clock.advance(timedelta(minutes=29))
    assert (await quoted(context, payer, what)).id == first.id
    clock.advance(timedelta(minutes=2))
    assert (await quoted(context, payer, what)).id != first.id
    other = replace(what, items=subject(payer, WRIT, WRIT, filing_id=what.filing_id).items)
    assert (await quoted(context, payer, other)).total_cents == 167_200


async def test_authorising_holds_and_capturing_takes(context: Context, payer: Firm) -> None:
    payment = await paid(context, payer, subject(payer))
    assert (payment.status, payment.authorised_cents) == (PaymentStatus.AUTHORISED, 83_600)
    assert payment.reference == "CP-26-000001"
    assert await figures(context, payer) == (2_000_000, 83_600)
    documents = frozenset({f"{payment.filing_id}-0"})
    taken = await context.run(
        capture, Capture(payment.id, documents, case_id="case-1"), actor=payer.solicitor
    )
    assert (taken.status, taken.captured_cents, taken.case_id) == (PaymentStatus.CAPTURED, 83_600, "case-1")
    assert await figures(context, payer) == (1_916_400, 0)
    assert await breaks(context) == []


async def test_only_what_was_accepted_is_taken(context: Context, payer: Firm) -> None:
    payment = await paid(context, payer, subject(payer, WRIT, SETTING_DOWN, LETTER))
    accepted = frozenset({f"{payment.filing_id}-0", f"{payment.filing_id}-2"})
    taken = await context.run(capture, Capture(payment.id, accepted), actor=payer.solicitor)
    assert (taken.authorised_cents, taken.captured_cents) == (167_200, 83_600)
    assert await figures(context, payer) == (1_916_400, 0)
    async with context.database.reading() as session:
        lines = await lines_of_payment(session, payment.id)
    assert [line.captured_cents for line in lines] == [83_600, 0]
    assert await breaks(context) == []


async def test_nothing_is_taken_if_nothing_that_costs_was_accepted(context: Context, payer: Firm) -> None:
    payment = await paid(context, payer, subject(payer, WRIT, LETTER))
    accepted = frozenset({f"{payment.filing_id}-1"})
    assert (
        await context.run(capture, Capture(payment.id, accepted), actor=payer.solicitor)
    ).status is PaymentStatus.VOIDED
    assert await figures(context, payer) == (2_000_000, 0)
    assert await breaks(context) == []


async def test_voiding_frees_the_hold_and_happens_once(context: Context, payer: Firm) -> None:
    payment = await paid(context, payer, subject(payer))
    assert (await context.run(void, Void(payment.id), actor=payer.solicitor)).status is PaymentStatus.VOIDED
    assert await figures(context, payer) == (2_000_000, 0)
    documents = frozenset({f"{payment.filing_id}-0"})
    for act, command in ((void, Void(payment.id)), (capture, Capture(payment.id, documents))):
        with pytest.raises(Refusal) as refused:
            await context.run(act, command, actor=payer.solicitor)
        assert refused.value.code is ProblemCode.ACTION_NOT_AVAILABLE
    assert await figures(context, payer) == (2_000_000, 0)
    assert await breaks(context) == []


@pytest.mark.parametrize("act", [void, capture])
async def test_a_hold_that_is_over_is_not_ended_again(context: Context, payer: Firm, act) -> None:
    payment = await paid(context, payer, subject(payer))
    before = await figures(context, payer)
    async with context.database.writing() as session:
        await session.execute(update(DepositHold).values(status=HoldStatus.CAPTURED))
        await session.commit()
    documents = frozenset({f"{payment.filing_id}-0"})
    command = Void(payment.id) if act is void else Capture(payment.id, documents)
    with pytest.raises(Refusal) as refused:
        await context.run(act, command, actor=payer.solicitor)
    assert refused.value.words == HOLD_OVER
    assert await figures(context, payer) == before


async def test_the_minimum_balance_is_kept_and_the_words_say_how_much_is_missing(context: Context) -> None:
    await load_fees(context)
    poor = await firm(context, 341_200)
    with pytest.raises(Refusal) as refused:
        await pay(context, poor, subject(poor))
    assert refused.value.code is ProblemCode.INSUFFICIENT_BALANCE
    assert refused.value.words.en == (
        "The deposit account has HK$3,412.00 available and must keep HK$3,000.00. "
        "Pay in at least HK$424.00 to pay HK$836.00. Nothing was taken."
    )
    assert [field.path for field in refused.value.fields] == [("depositAccountId",)]
    assert await figures(context, poor) == (341_200, 0)
    async with context.database.reading() as session:
        assert await lines_of_payment(session, "") == []
    assert await breaks(context) == []


async def test_exactly_the_minimum_may_remain(context: Context) -> None:
    await load_fees(context)
    payer = await firm(context, 383_600)
    await paid(context, payer, subject(payer))
    assert await figures(context, payer) == (383_600, 83_600)


async def test_a_fee_that_changed_is_told_with_the_old_and_the_new(context: Context, payer: Firm) -> None:
    what = subject(payer)
    quote = await quoted(context, payer, what)
    async with context.database.writing() as session:
        item = await session.get_one(FeeItem, "HC_WRIT")
        item.concession_eligible = False
        await session.commit()
    with pytest.raises(Refusal) as refused:
        await context.run(
            authorise,
            Authorise(what, quote.id, PaymentMethod.DEPOSIT_ACCOUNT, payer.account_id),
            actor=payer.solicitor,
        )
    assert refused.value.code is ProblemCode.QUOTE_STALE
    assert refused.value.words.en == (
        "The fee changed from HK$836.00 to HK$1,045.00. Nothing was taken. Check the new fee and submit again."
    )
    assert await figures(context, payer) == (2_000_000, 0)


async def test_a_quote_holds_for_an_hour_and_for_its_documents_only(
    context: Context, payer: Firm, clock: FixedClock
) -> None:
    what = subject(payer)
    quote = await quoted(context, payer, what)
    exchanged = replace(what, items=(replace(what.items[0], filing_document_id="another"),))
    clock.advance(timedelta(minutes=59, seconds=59))
    for tried in (exchanged, what):
        command = Authorise(tried, quote.id, PaymentMethod.DEPOSIT_ACCOUNT, payer.account_id)
        if tried is what:
            clock.advance(timedelta(seconds=1))
        with pytest.raises(Refusal) as refused:
            await context.run(authorise, command, actor=payer.solicitor)
        assert refused.value.code is ProblemCode.QUOTE_STALE
        assert "still HK$836.00" in refused.value.words.en


async def test_a_quote_for_another_filing_is_no_quote(context: Context, payer: Firm) -> None:
    quote = await quoted(context, payer, subject(payer))
    command = Authorise(subject(payer), quote.id, PaymentMethod.DEPOSIT_ACCOUNT, payer.account_id)
    with pytest.raises(NotFound):
        await context.run(authorise, command, actor=payer.solicitor)


async def test_nothing_to_pay_needs_no_payment(context: Context, payer: Firm) -> None:
    assert await pay(context, payer, subject(payer, LETTER), method=PaymentMethod.NONE) is None
    with pytest.raises(Refusal) as refused:
        await pay(context, payer, subject(payer), method=PaymentMethod.NONE)
    assert refused.value.code is ProblemCode.REQUIRED


@pytest.mark.parametrize("method", [PaymentMethod.CARD, PaymentMethod.PPS, PaymentMethod.KIOSK_CASHIER])
async def test_other_means_come_later(context: Context, payer: Firm, method: PaymentMethod) -> None:
    with pytest.raises(Refusal) as refused:
        await pay(context, payer, subject(payer), method=method)
    assert refused.value.code is ProblemCode.PAYMENT_METHOD_NOT_AVAILABLE
    assert refused.value.fields[0].path == ("paymentMethod",)


async def test_another_firms_account_does_not_exist(context: Context, payer: Firm) -> None:
    other = await firm(context)
    with pytest.raises(NotFound):
        await pay(context, payer, subject(payer), deposit_account_id=other.account_id)
    individual = Actor("somebody", roles=frozenset({Role.INDIVIDUAL}))
    with pytest.raises(NotFound):
        await pay(
            context, replace(payer, solicitor=individual), replace(subject(payer), organisation_id=None)
        )
    assert await figures(context, other) == (2_000_000, 0)


@pytest.mark.parametrize("status", [DepositAccountStatus.SUSPENDED, DepositAccountStatus.CLOSED])
async def test_only_an_open_account_pays(context: Context, payer: Firm, status: DepositAccountStatus) -> None:
    async with context.database.writing() as session:
        (await session.get_one(DepositAccount, payer.account_id)).status = status
        await session.commit()
    with pytest.raises(Refusal) as refused:
        await pay(context, payer, subject(payer))
    assert refused.value.code is ProblemCode.ACTION_NOT_AVAILABLE
    assert status.value.lower() in refused.value.words.en


@pytest.mark.parametrize(
    ("corrected", "held"), [((WRIT, SETTING_DOWN), 167_200), ((WRIT,), 83_600), ((LETTER,), 0)]
)
async def test_a_corrected_filing_holds_its_new_fee(
    context: Context, payer: Firm, corrected: tuple[str, ...], held: int
) -> None:
    payment = await paid(context, payer, subject(payer))
    what = subject(payer, *corrected, filing_id=payment.filing_id)
    quote = await quoted(context, payer, what)
    command = AuthoriseDifference(payment.id, what, quote.id)
    adjusted = await context.run(authorise_difference, command, actor=payer.solicitor)
    assert await figures(context, payer) == (2_000_000, held)
    assert adjusted.status is (PaymentStatus.AUTHORISED if held else PaymentStatus.VOIDED)
    assert await breaks(context) == []
    if held:
        accepted = frozenset(item.filing_document_id for item in what.items)
        taken = await context.run(capture, Capture(payment.id, accepted), actor=payer.solicitor)
        assert taken.captured_cents == held
        assert await breaks(context) == []


async def test_a_difference_the_account_cannot_bear_leaves_the_first_hold(context: Context) -> None:
    await load_fees(context)
    payer = await firm(context, 400_000)
    payment = await paid(context, payer, subject(payer))
    what = subject(payer, WRIT, SETTING_DOWN, filing_id=payment.filing_id)
    quote = await quoted(context, payer, what)
    with pytest.raises(Refusal) as refused:
        await context.run(
            authorise_difference, AuthoriseDifference(payment.id, what, quote.id), actor=payer.solicitor
        )
    assert refused.value.code is ProblemCode.INSUFFICIENT_BALANCE
    assert "Pay in at least HK$672.00" in refused.value.words.en
    assert await figures(context, payer) == (400_000, 83_600)
    assert await breaks(context) == []
