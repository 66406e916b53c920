"""A filing paid by card: held on the provider's page, taken on acceptance, let go on rejection, never twice."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from causeway.accounts.actor import SYSTEM
from causeway.filings.core.tables import FilingStatus
from causeway.filings.submission.commands.cancel_filing import CancelFiling, cancel_filing
from causeway.filings.submission.commands.submit_filing import PAYMENT_ANSWERED_WITHIN, submit_filing
from causeway.filings.submission.jobs import JOBS
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import Invalid, ProblemCode
from causeway.kit.jobs.worker import JobWorker
from causeway.payments.access import payments_visible_to
from causeway.payments.intent_tables import IntentKind, IntentState
from causeway.payments.tables import Payment, PaymentMethod, PaymentStatus
from tests.filings.builders import ACCEPT, CLERK, OTHER_CLERK, REJECT, draft, submission
from tests.filings.cards import CardCourt, card_court

FEE = 83_600


@pytest.fixture
async def cards(context: Context, clock: FixedClock, tmp_path: Path) -> CardCourt:
    return await card_court(context, clock, tmp_path)


async def statuses(cards: CardCourt, filing_id: str) -> tuple[FilingStatus, PaymentStatus]:
    filing = await cards.at.filing(filing_id)
    return filing.status, (await cards.payment(filing)).status


async def seen_by_clerks(cards: CardCourt, payment_id: str | None) -> list[bool]:
    """Whether each of two clerks may see a payment."""
    seen = []
    async with cards.context.database.reading() as session:
        for clerk in (CLERK, OTHER_CLERK):
            found = select(Payment.id).where(Payment.id == payment_id, payments_visible_to(clerk))
            seen.append((await session.exec(found)).first() is not None)
    return seen


async def test_it_is_received_in_the_instant_the_card_holds_the_fee(
    cards: CardCourt, clock: FixedClock
) -> None:
    filing = await cards.submitted()
    assert await statuses(cards, filing.id) == (FilingStatus.SUBMITTING, PaymentStatus.INITIATED)
    await cards.settler.open_page_of(filing.id)
    assert (await cards.payment(filing)).status is PaymentStatus.PENDING
    assert await seen_by_clerks(cards, filing.payment_id) == [False, False]
    sent = clock.now()
    clock.advance(timedelta(minutes=3))

    back = await cards.pay(filing, "code", code="123456")
    await cards.settle()

    assert (back.status_code, back.headers["location"]) == (303, "http://court.test/filing")
    assert await statuses(cards, filing.id) == (FilingStatus.RECEIVED, PaymentStatus.AUTHORISED)
    payment = await cards.payment(filing)
    assert (payment.authorised_cents, payment.captured_cents, payment.redirect_url) == (FEE, 0, None)
    assert (await cards.at.filing(filing.id)).received_at == sent
    assert await seen_by_clerks(cards, filing.payment_id) == [True, True]
    assert await cards.differences() == []


async def test_what_is_accepted_is_taken_and_posted(cards: CardCourt) -> None:
    filing = await cards.decided()
    assert (await cards.payment(filing)).status is PaymentStatus.CAPTURING

    await cards.settle()

    payment = await cards.payment(filing)
    assert (payment.status, payment.captured_cents) == (PaymentStatus.CAPTURED, FEE)
    assert [entry["what"] for entry in cards.store.log()] == ["OPEN", "AUTHORISED", "CAPTURED"]
    assert await cards.differences() == []


async def test_of_a_filing_accepted_in_part_only_that_part_is_taken(cards: CardCourt) -> None:
    filing = await cards.decided(ACCEPT, REJECT, attachments=1)
    await cards.settle()

    assert (await cards.payment(filing)).captured_cents == FEE
    assert await cards.differences() == []


async def test_what_is_rejected_is_let_go(cards: CardCourt) -> None:
    filing = await cards.decided(REJECT)
    await cards.settle()

    assert (await cards.payment(filing)).status is PaymentStatus.VOIDED
    assert (await cards.intent(filing, IntentKind.VOID)).state is IntentState.SUCCEEDED
    assert cards.store.log()[-1]["what"] == "VOIDED"
    assert await cards.differences() == []


async def test_what_its_filer_takes_back_is_let_go(cards: CardCourt) -> None:
    filing = await cards.received()
    await cards.at.run(cancel_filing, CancelFiling(filing.id))
    await cards.settle()

    assert cards.store.log()[-1]["what"] == "VOIDED"
    assert await cards.differences() == []


@pytest.mark.parametrize(
    ("act", "status"),
    [("no_funds", PaymentStatus.DECLINED), ("cancel", PaymentStatus.CANCELLED)],
)
async def test_a_card_refused_or_a_payer_who_goes_back_leaves_a_draft_that_can_be_sent_again(
    cards: CardCourt, act: str, status: PaymentStatus
) -> None:
    filing = await cards.submitted()
    await cards.settler.open_page_of(filing.id)
    await cards.pay(filing, act)
    await cards.settle()
    assert await statuses(cards, filing.id) == (FilingStatus.SUBMISSION_FAILED, status)

    again = await cards.at.run(submit_filing, await submission(cards.at, filing.id))

    assert again.status is FilingStatus.RECEIVED
    assert await cards.differences() == []


async def test_what_was_typed_on_the_page_stands_there_still_when_it_was_not_right(cards: CardCourt) -> None:
    filing = await cards.submitted()
    await cards.settler.open_page_of(filing.id)

    page = (await cards.pay(filing, "card", number="4242", name='Ng "Sam"')).text

    assert "A card number has 12 to 19 digits." in page
    assert 'value="4242" aria-invalid="true" aria-describedby="wrong"' in page
    assert 'value="Ng &quot;Sam&quot;"' in page


async def test_a_page_left_open_is_closed_and_the_filing_given_back(
    cards: CardCourt, clock: FixedClock
) -> None:
    filing = await cards.submitted()
    await cards.settler.open_page_of(filing.id)
    clock.advance(PAYMENT_ANSWERED_WITHIN)
    await JobWorker(cards.context, list(JOBS), SYSTEM).catch_up()
    await cards.settle()

    assert await statuses(cards, filing.id) == (FilingStatus.SUBMISSION_FAILED, PaymentStatus.CANCELLED)
    assert cards.store.log()[-1]["what"] == "EXPIRED"
    assert await cards.differences() == []


async def test_what_is_paid_in_the_moment_it_is_given_up_is_let_go(
    cards: CardCourt, clock: FixedClock
) -> None:
    filing = await cards.submitted()
    await cards.settler.open_page_of(filing.id)
    clock.advance(PAYMENT_ANSWERED_WITHIN - timedelta(seconds=1))
    await cards.pay(filing, "silent")
    clock.advance(timedelta(seconds=1))
    await JobWorker(cards.context, list(JOBS), SYSTEM).catch_up()
    await cards.settle()
    await cards.settle()

    assert await statuses(cards, filing.id) == (FilingStatus.SUBMISSION_FAILED, PaymentStatus.CANCELLED)
    assert [entry["what"] for entry in cards.store.log()] == ["OPEN", "AUTHORISED", "VOIDED"]
    assert await cards.differences() == []


async def test_where_there_is_no_provider_a_card_is_refused(cards: CardCourt) -> None:
    made = await draft(cards.at)
    command = await submission(cards.at, made.id, payment_method=PaymentMethod.CARD, deposit_account_id=None)

    with pytest.raises(Invalid) as refused:
        await cards.at.run(submit_filing, command)

    assert refused.value.code is ProblemCode.PAYMENT_METHOD_NOT_AVAILABLE
    assert (await cards.at.filing(made.id)).status is FilingStatus.DRAFT
    assert cards.store.log() == []
