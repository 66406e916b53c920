"""When a filing counts as received: by the clock, and again when a closure is declared."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import update
from sqlmodel import col

from causeway.accounts.actor import SYSTEM
from causeway.audit.queries import events_after
from causeway.courts.commands.declare_closure import DeclareClosure, declare_closure
from causeway.courts.rules.deemed_receipt import DeemedReason
from causeway.courts.tables import Closure, ClosureReason
from causeway.filings.core.tables import Filing
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import complete_review
from causeway.filings.submission.commands.recompute_deemed_receipt import (
    RecomputeDeemedReceipt,
    recompute_deemed_receipt,
)
from causeway.filings.submission.reactions import REACTIONS
from causeway.kit.clock import HONG_KONG, FixedClock
from causeway.kit.context import Context
from causeway.payments.tables import Payment
from tests.filings.builders import CLERK, REGISTRAR, accepted, court, decision, draft, received
from tests.working import react


async def test_friday_evening_counts_as_monday_morning(context: Context, clock: FixedClock) -> None:
    at = await court(context)
    clock.move_to(datetime(2026, 11, 20, 17, 42, 9, tzinfo=HONG_KONG))
    filing = await received(at)
    assert filing.received_at == datetime(2026, 11, 20, 9, 42, 9, tzinfo=UTC)
    assert filing.deemed_received_at == datetime(2026, 11, 23, 0, 45, tzinfo=UTC)
    assert filing.deemed_reason is DeemedReason.AFTER_HOURS
    assert filing.deemed_sentence is not None
    assert "Monday 23 November" in filing.deemed_sentence[0]


async def test_the_five_times_are_five(context: Context, clock: FixedClock) -> None:
    at = await court(context)
    clock.move_to(datetime(2026, 11, 20, 17, 42, 9, tzinfo=HONG_KONG))
    made = await received(at)
    clock.move_to(datetime(2026, 11, 24, 11, 0, tzinfo=HONG_KONG))
    await at.run(claim_review, ClaimReview(made.id), CLERK)
    done = await at.run(complete_review, await decision(at, made.id), CLERK)
    assert done.submitted_at == done.received_at == datetime(2026, 11, 20, 9, 42, 9, tzinfo=UTC)
    assert done.deemed_received_at == datetime(2026, 11, 23, 0, 45, tzinfo=UTC)
    assert done.official_filing_date == date(2026, 11, 23)
    assert done.docketed_at == datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


async def test_a_closure_moves_the_filings_in_it_and_tells_of_it(context: Context, clock: FixedClock) -> None:
    at = await court(context)
    ended = await accepted(at)
    filing = await received(at)
    closes = datetime(2026, 11, 23, 9, 0, tzinfo=HONG_KONG)
    reopens = datetime(2026, 11, 23, 14, 0, tzinfo=HONG_KONG)
    command = DeclareClosure(
        reason=ClosureReason.BLACK_RAINSTORM, starts_at=closes, reopens_at=reopens, court_codes=()
    )
    await at.run(declare_closure, command, REGISTRAR)
    await react(context, REACTIONS)
    moved = await at.filing(filing.id)
    assert moved.received_at == filing.received_at
    assert moved.deemed_received_at == reopens
    assert moved.deemed_reason is DeemedReason.CLOSURE
    assert (await at.filing(ended.id)).deemed_received_at == ended.deemed_received_at
    async with context.database.reading() as session:
        paid, paid_before = [await session.get_one(Payment, str(each.payment_id)) for each in (filing, ended)]
    assert paid.deemed_received_at == reopens
    assert paid_before.deemed_received_at == ended.deemed_received_at
    await react(context, REACTIONS)
    assert await at.count(Closure) == 1
    async with context.database.reading() as session:
        told = [
            event.payload["filing_id"]
            for event in await events_after(session, 0)
            if event.name == "filing.deemed_time_changed"
        ]
    assert told == [filing.id]
    assert SYSTEM.user_id is None


async def test_what_stands_or_is_over_is_left_alone(context: Context, clock: FixedClock) -> None:
    """A filing that nobody paid for is moved too; one that stands, was decided or never was changes nothing."""
    at = await court(context)
    ended, filing = await accepted(at), await received(at)
    draft_ = await draft(at)
    free = await received(at)
    async with context.database.writing() as session:
        await session.execute(update(Filing).where(col(Filing.id) == free.id).values(payment_id=None))
        await session.commit()
    kept = [each.id for each in (ended, filing, free, draft_)]
    for filing_id in (*kept, "no-such-filing"):
        assert not await at.run(recompute_deemed_receipt, RecomputeDeemedReceipt(filing_id), SYSTEM)
    assert [(await at.filing(key)).version for key in kept] == [
        x.version for x in (ended, filing, free, draft_)
    ]
    reopens = clock.now() + timedelta(hours=4)
    rain = DeclareClosure(ClosureReason.BLACK_RAINSTORM, clock.now() - timedelta(hours=1), reopens)
    await at.run(declare_closure, rain, REGISTRAR)
    did = [await at.run(recompute_deemed_receipt, RecomputeDeemedReceipt(key), SYSTEM) for key in kept]
    assert did == [False, True, True, False]
    assert (await at.filing(free.id)).deemed_received_at == reopens
