"""Many at once: one winner each time, and numbers without gap or repeat."""

import asyncio
from typing import Any

from sqlmodel import col, select

from causeway.cases.tables import Case, CaseNumberCounter
from causeway.causebook.tables import DocketEntry
from causeway.filings.core.tables import FilingStatus, FilingTransition
from causeway.filings.review.commands import complete_review as completing
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import complete_review
from causeway.filings.submission.commands.cancel_filing import CancelFiling, cancel_filing
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.kit.context import Context
from causeway.kit.counters import next_number
from causeway.kit.errors import ProblemCode, Refusal
from causeway.kit.ids import new_id
from causeway.kit.work import Work
from causeway.payments.tables import Payment
from tests.filings.builders import (
    CLERK,
    OTHER_CLERK,
    Court,
    accepted,
    court,
    decision,
    draft,
    in_case,
    received,
    submission,
    under_review,
)
from tests.payments.builders import breaks


async def attempt(at: Court, act: Any, command: Any, actor: Any = None) -> Any:
    """What comes of it, a refusal included."""
    try:
        return await at.run(act, command, actor)
    except Refusal as refusal:
        return refusal


async def attempt_once(at: Court, act: Any, command: Any) -> Any:
    """What comes of it under a key of its own."""
    try:
        return await at.run_once(act, command, new_id())
    except Refusal as refusal:
        return refusal


async def numbers(context: Context) -> list[str | None]:
    async with context.database.reading() as session:
        return list((await session.exec(select(Case.number).order_by(col(Case.number_serial)))).all())


async def test_cases_issued_at_once_are_numbered_without_gap_or_repeat(context: Context) -> None:
    at = await court(context)
    filings = [await under_review(at) for _ in range(8)]
    commands = [await decision(at, filing.id) for filing in filings]
    done = await asyncio.gather(*(at.run(complete_review, command, CLERK) for command in commands))
    assert all(filing.status is FilingStatus.ACCEPTED for filing in done)
    assert await numbers(context) == [f"HCA {serial}/2026" for serial in range(1, 9)]
    assert await at.money() == (2_000_000 - 8 * 83_600, 0)
    assert await breaks(context) == []


async def test_a_number_taken_by_a_review_that_fails_is_given_to_the_next(
    context: Context, monkeypatch: Any
) -> None:
    at = await court(context)
    one, other = await under_review(at), await under_review(at)
    taken, settle = asyncio.Event(), completing._settle
    failures = iter((True, False))

    async def fail_once(*arguments: Any) -> None:
        taken.set()
        await asyncio.sleep(0)
        if next(failures):
            raise RuntimeError("planted: the power went after the number was taken")
        await settle(*arguments)

    monkeypatch.setattr(completing, "_settle", fail_once)
    commands = [await decision(at, filing.id) for filing in (one, other)]
    first = asyncio.create_task(at.run(complete_review, commands[0], CLERK))
    await taken.wait()
    second = asyncio.create_task(at.run(complete_review, commands[1], CLERK))
    failed, done = await asyncio.gather(first, second, return_exceptions=True)
    assert isinstance(failed, RuntimeError)
    assert done.status is FilingStatus.ACCEPTED
    assert await numbers(context) == ["HCA 1/2026"]
    assert (await at.filing(one.id)).status is FilingStatus.UNDER_REVIEW


async def test_whoever_is_second_waits_for_the_number_of_the_first(context: Context) -> None:
    """Forced: the second asks while the first holds its number uncommitted."""
    holding, release, asked = asyncio.Event(), asyncio.Event(), []

    async def hold(work: Work[Any], _command: None) -> int:
        number = await next_number(work.session, CaseNumberCounter.last_serial, code="HCA", year=2026)
        holding.set()
        await release.wait()
        return number

    async def take(work: Work[Any], _command: None) -> int:
        asked.append(True)
        return await next_number(work.session, CaseNumberCounter.last_serial, code="HCA", year=2026)

    at = await court(context)
    first = asyncio.create_task(at.run(hold, None))
    await holding.wait()
    second = asyncio.create_task(at.run(take, None))
    for _ in range(50):
        await asyncio.sleep(0)
    assert not second.done()
    release.set()
    assert (await first, await second) == (1, 2)


async def test_the_register_of_one_case_is_numbered_without_gap(context: Context) -> None:
    at = await court(context)
    begun = await accepted(at)
    commands = []
    for _ in range(5):
        filing = await in_case(at, str(begun.case_id))
        await at.run(submit_filing, await submission(at, filing.id))
        await at.run(claim_review, ClaimReview(filing.id), CLERK)
        commands.append(await decision(at, filing.id))
    await asyncio.gather(*(at.run(complete_review, command, CLERK) for command in commands))
    async with context.database.reading() as session:
        entries = (await session.exec(select(DocketEntry.number).order_by(col(DocketEntry.number)))).all()
    assert list(entries) == list(range(1, 8))


async def test_of_two_clerks_one_claims(context: Context) -> None:
    at = await court(context)
    filing = await received(at)
    clerks = [CLERK, OTHER_CLERK] * 3
    came = await asyncio.gather(
        *(attempt(at, claim_review, ClaimReview(filing.id), clerk) for clerk in clerks)
    )
    winners = [row for row in came if not isinstance(row, Refusal)]
    assert len(winners) == 1
    assert {each.code for each in came if isinstance(each, Refusal)} == {ProblemCode.ACTION_NOT_AVAILABLE}
    assert (await at.filing(filing.id)).claimed_by == winners[0].claimed_by


async def test_one_key_submits_once_however_often_it_is_pressed(context: Context) -> None:
    at = await court(context)
    filing = await draft(at)
    command = await submission(at, filing.id)
    came = await asyncio.gather(*(at.run_once(submit_filing, command, "key") for _ in range(5)))
    assert [row.id for row in came] == [filing.id] * 5
    assert {row.status for row in came} == {FilingStatus.RECEIVED}
    assert await at.count(Payment) == 1
    assert await at.money() == (2_000_000, 83_600)
    async with context.database.reading() as session:
        steps = (
            await session.exec(select(FilingTransition.event).order_by(col(FilingTransition.position)))
        ).all()
    assert list(steps) == ["CREATE", "SUBMIT", "RECEIVE"]
    assert await breaks(context) == []


async def test_two_keys_submit_once_too(context: Context) -> None:
    at = await court(context)
    filing = await draft(at)
    commands = [await submission(at, filing.id) for _ in range(3)]
    came = await asyncio.gather(*(attempt_once(at, submit_filing, command) for command in commands))
    assert sum(not isinstance(row, Refusal) for row in came) == 1
    assert await at.money() == (2_000_000, 83_600)


async def test_of_a_claim_and_a_cancellation_one_wins(context: Context) -> None:
    at = await court(context)
    for _ in range(3):
        filing = await received(at)
        claimed, cancelled = await asyncio.gather(
            attempt(at, claim_review, ClaimReview(filing.id), CLERK),
            attempt(at, cancel_filing, CancelFiling(filing.id)),
        )
        assert isinstance(claimed, Refusal) is not isinstance(cancelled, Refusal)
    assert await breaks(context) == []


async def test_one_key_decides_once(context: Context) -> None:
    at = await court(context)
    filing = await under_review(at)
    command = await decision(at, filing.id)
    came = await asyncio.gather(*(at.run_once(complete_review, command, "key", CLERK) for _ in range(4)))
    assert {row.status for row in came} == {FilingStatus.ACCEPTED}
    assert await numbers(context) == ["HCA 1/2026"]
    assert await at.money() == (2_000_000 - 83_600, 0)
