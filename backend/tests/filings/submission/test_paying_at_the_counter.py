"""A filing paid at the counter: it waits, is received when it is paid, and what is not owed is given back by two."""

from datetime import timedelta

import pytest
from sqlmodel import select, text

from causeway.accounts.actor import SYSTEM
from causeway.courts.queries import deemed_receipt_at
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import DispositionOutcome, complete_review
from causeway.filings.submission.commands.cancel_filing import CancelFiling, cancel_filing
from causeway.filings.submission.jobs import JOBS
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import Conflict, Invalid, ProblemCode
from causeway.kit.jobs.worker import JobWorker
from causeway.payments.clearing.commands.clear_item import ClearItem, clear_item
from causeway.payments.clearing.tables import ClearingOutcome
from causeway.payments.receipts.tables import Receipt
from causeway.payments.refunds.commands.decide_refund import DecideRefund, RefundDecision, decide_refund
from causeway.payments.refunds.tables import Refund, RefundStatus
from causeway.payments.rules.intents import COUNTER_CODE_GOOD_FOR
from causeway.payments.rules.means import REFUND_CLEARING, REVENUE
from causeway.payments.tables import PaymentStatus
from tests.filings.builders import ACCEPT, CLERK, REJECT, decision
from tests.filings.counters import CHOW, FEE, FLOAT, YEUNG, CounterCourt, counter_court
from tests.payments.builders import breaks


@pytest.fixture
async def counters(context: Context) -> CounterCourt:
    return await counter_court(context)


async def statuses(counters: CounterCourt, filing: Filing) -> tuple[FilingStatus, PaymentStatus]:
    status = (await counters.at.filing(filing.id)).status
    return status, (await counters.payment(filing)).status


async def decide(counters: CounterCourt, filing: Filing, *outcomes: DispositionOutcome) -> None:
    await counters.at.run(claim_review, ClaimReview(filing.id), CLERK)
    await counters.at.run(complete_review, await decision(counters.at, filing.id, *outcomes), CLERK)


async def refund_of(counters: CounterCourt, filing: Filing) -> Refund | None:
    async with counters.context.database.reading() as session:
        return (
            await session.exec(select(Refund).where(Refund.payment_id == filing.payment_id))
        ).one_or_none()


async def test_it_is_received_when_it_is_paid_with_a_receipt_at_once(
    counters: CounterCourt, clock: FixedClock
) -> None:
    filing = await counters.submitted()
    assert await statuses(counters, filing) == (FilingStatus.SUBMITTING, PaymentStatus.PENDING)
    clock.advance(timedelta(hours=20))
    till_id = await counters.open()

    payment = await counters.take(till_id, filing)

    assert await statuses(counters, filing) == (FilingStatus.RECEIVED, PaymentStatus.CAPTURED)
    received = await counters.at.filing(filing.id)
    async with counters.context.database.reading() as session:
        receipt = (await session.exec(select(Receipt).where(Receipt.payment_id == payment.id))).one()
        deemed = await deemed_receipt_at(session, received.court_code, clock.now())
    assert received.received_at == clock.now()
    assert received.deemed_received_at == payment.deemed_received_at == deemed.deemed_at
    assert receipt.amount_cents == payment.captured_cents == FEE
    assert await counters.balance(till_id) == -(FLOAT + FEE)
    assert await counters.balance(REVENUE) == FEE
    assert await breaks(counters.context) == []


async def test_nobody_takes_less_or_more_than_the_fee_or_twice(counters: CounterCourt) -> None:
    filing, till_id = await counters.submitted(), await counters.open()
    for cents in (FEE - 1, FEE + 1):
        with pytest.raises(Invalid) as refused:
            await counters.take(till_id, filing, amount_cents=cents)
        assert refused.value.fields[0].path == ("amount",)
    await counters.take(till_id, filing, key="once")
    await counters.take(till_id, filing, key="once")
    with pytest.raises(Conflict) as refused_again:
        await counters.take(till_id, filing)
    assert refused_again.value.code is ProblemCode.ACTION_NOT_AVAILABLE
    assert (await counters.till(till_id)).takings == 1


async def test_what_nobody_paid_in_time_fails_and_can_be_taken_no_more(
    counters: CounterCourt, clock: FixedClock
) -> None:
    filing = await counters.submitted()
    clock.advance(COUNTER_CODE_GOOD_FOR + timedelta(seconds=1))
    await JobWorker(counters.context, list(JOBS), SYSTEM).catch_up()
    assert await statuses(counters, filing) == (FilingStatus.SUBMISSION_FAILED, PaymentStatus.CANCELLED)
    with pytest.raises(Conflict):
        await counters.take(await counters.open(), filing)


async def test_a_filing_with_a_document_that_was_refused_since_is_not_paid_for(
    counters: CounterCourt,
) -> None:
    filing, till_id = await counters.submitted(), await counters.open()
    async with counters.context.database.writing() as session:
        await session.execute(text("UPDATE document SET verdict = 'INVALID'"))
        await session.commit()
    with pytest.raises(Conflict):
        await counters.take(till_id, filing)
    assert await counters.balance(till_id) == -FLOAT


async def test_accepted_it_stays_taken_and_nothing_is_asked_back(counters: CounterCourt) -> None:
    filing = await counters.taken(await counters.open())
    await decide(counters, filing)
    assert await refund_of(counters, filing) is None
    assert (await counters.payment(filing)).status is PaymentStatus.CAPTURED
    assert await breaks(counters.context) == []


@pytest.mark.parametrize("end", ["rejected", "cancelled"])
async def test_what_is_not_owed_is_approved_by_one_and_paid_out_by_another(
    counters: CounterCourt, end: str
) -> None:
    filing = await counters.taken(await counters.open())
    if end == "rejected":
        await decide(counters, filing, REJECT)
    else:
        await counters.at.run(cancel_filing, CancelFiling(filing.id))
    refund = await refund_of(counters, filing)
    assert refund is not None
    assert (refund.status, refund.amount_cents) == (RefundStatus.SENT_FOR_APPROVAL, FEE)

    approval = DecideRefund(refund.id, RefundDecision.APPROVE)
    await counters.context.run(decide_refund, approval, actor=YEUNG)
    approved = await refund_of(counters, filing)
    assert approved is not None
    assert approved.status is RefundStatus.APPROVED
    assert await counters.balance(REFUND_CLEARING) == FEE
    assert await breaks(counters.context) == []

    paid = ClearItem(refund.id, ClearingOutcome.PAID_OUT, "Cheque 004112")
    await counters.context.run(clear_item, paid, actor=CHOW)
    closed = await refund_of(counters, filing)
    assert closed is not None
    assert closed.status is RefundStatus.CLOSED
    assert (await counters.payment(filing)).status is PaymentStatus.REFUNDED
    assert await counters.balance(REFUND_CLEARING) == 0
    assert await breaks(counters.context) == []


async def test_of_a_filing_that_is_accepted_in_part_only_the_rest_is_given_back(
    counters: CounterCourt,
) -> None:
    filing = await counters.taken(await counters.open(), attachments=1)
    await decide(counters, filing, ACCEPT, REJECT)
    # What was rejected costs nothing, so nothing is owed back.
    assert await refund_of(counters, filing) is None
