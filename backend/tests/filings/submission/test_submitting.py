"""SUBMITTING lasts: what a submission begins is received or fails later, whatever ends the process in between."""

import asyncio
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from sqlalchemy import event, update
from sqlmodel import SQLModel, col, select

from causeway.accounts.actor import SYSTEM
from causeway.documents.tables import Document, DocumentVerdict
from causeway.filings.core.tables import Filing, FilingStatus, FilingTransition
from causeway.filings.submission.commands.submit_filing import (
    PAYMENT_ANSWERED_WITHIN,
    begin_submission,
    submit_filing,
)
from causeway.filings.submission.jobs import ASK_AGAIN_AFTER, JOBS
from causeway.filings.submission.tables import SubmissionIntent
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.jobs.worker import JobWorker
from causeway.payments.tables import Payment, PaymentStatus
from tests.filings.builders import Court, court, draft, submission
from tests.payments.builders import breaks

ROOT = Path(__file__).parents[4]
MOST_STATEMENTS = {"sqlite": 21, "postgresql": 7}
"""What a paid submission of a lead may cost where the reference data is known; it was 48 on SQLite."""


async def begun(at: Court) -> Filing:
    """A filing that is on its way, its fee set aside."""
    made = await draft(at, attachments=1)
    filing: Filing = await at.run(begin_submission, await submission(at, made.id))
    return filing


async def settle(context: Context) -> None:
    await JobWorker(context, list(JOBS), SYSTEM).catch_up()


async def change(context: Context, table: type[SQLModel], **values: Any) -> None:
    async with context.database.writing() as session:
        await session.execute(update(table).values(**values))
        await session.commit()


async def steps(context: Context, filing_id: str) -> list[tuple[str, str | None]]:
    async with context.database.reading() as session:
        statement = select(FilingTransition).where(FilingTransition.filing_id == filing_id)
        found = (await session.exec(statement.order_by(col(FilingTransition.position)))).all()
    return [(step.event, step.reason) for step in found][1:]


async def test_it_is_received_as_of_when_all_of_it_was_here(context: Context, clock: FixedClock) -> None:
    at = await court(context)
    filing = await begun(at)
    sent = clock.now()
    assert (filing.status, filing.received_at) == (FilingStatus.SUBMITTING, None)
    assert await at.money() == (2_000_000, 83_600)
    clock.advance(timedelta(minutes=3))

    await settle(context)

    done = await at.filing(filing.id)
    assert (done.status, done.received_at, done.deemed_received_at) == (FilingStatus.RECEIVED, sent, sent)
    assert await at.count(SubmissionIntent) == 0
    assert await steps(context, filing.id) == [("SUBMIT", None), ("RECEIVE", None)]
    assert await breaks(context) == []


async def test_the_same_key_again_answers_the_same_while_it_lasts(context: Context) -> None:
    at = await court(context)
    made = await draft(at)
    command = await submission(at, made.id)

    first, second = [await at.run_once(begin_submission, command, "key") for _ in range(2)]

    assert (first.id, second.status) == (second.id, FilingStatus.SUBMITTING)
    assert await at.count(Payment) == await at.count(SubmissionIntent) == 1


async def test_a_payment_that_is_not_answered_is_waited_for_and_then_given_up(
    context: Context, clock: FixedClock
) -> None:
    at = await court(context)
    filing = await begun(at)
    await change(context, Payment, status=PaymentStatus.PENDING)

    await settle(context)
    assert (await at.filing(filing.id)).status is FilingStatus.SUBMITTING
    clock.advance(max(ASK_AGAIN_AFTER, PAYMENT_ANSWERED_WITHIN))
    await settle(context)

    assert (await at.filing(filing.id)).status is FilingStatus.SUBMISSION_FAILED
    assert (await steps(context, filing.id))[-1] == ("FAIL", "PAYMENT_NOT_ANSWERED")
    assert await at.count(SubmissionIntent) == 0


async def test_a_payment_that_was_refused_fails_it_and_it_can_be_sent_once_more(context: Context) -> None:
    at = await court(context)
    filing = await begun(at)
    await change(context, Payment, status=PaymentStatus.DECLINED)
    await settle(context)
    failed = await at.filing(filing.id)
    assert (failed.status, failed.received_at) == (FilingStatus.SUBMISSION_FAILED, None)

    again = await at.run(submit_filing, await submission(at, filing.id))

    assert again.status is FilingStatus.RECEIVED
    assert again.payment_id != filing.payment_id


async def test_a_document_that_turned_out_bad_fails_it_and_frees_what_was_held(context: Context) -> None:
    at = await court(context)
    filing = await begun(at)
    await change(context, Document, verdict=DocumentVerdict.INVALID)

    await settle(context)

    assert (await at.filing(filing.id)).status is FilingStatus.SUBMISSION_FAILED
    assert await at.money() == (2_000_000, 0)
    assert await breaks(context) == []


KILLED = """
import asyncio, os, signal, sys
import orjson
from causeway.accounts.actor import Actor, Role
from causeway.audit.log import AuditLog
from causeway.filings.submission.commands.submit_filing import SubmitFiling, begin_submission
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.payments.tables import PaymentMethod
from datetime import datetime

given = orjson.loads(sys.stdin.buffer.read())

async def main():
    command = {**given["command"], "payment_method": PaymentMethod(given["command"]["payment_method"])}
    command["overridden_findings"] = ()
    actor = Actor(given["user"], given["organisation"], roles=frozenset({Role.ORGANISATION_USER}))
    clock = FixedClock(datetime.fromisoformat(given["now"]))
    context = Context(database=Database(given["url"]), clock=clock, bus=LocalBus(), log=AuditLog())
    await context.run_once(begin_submission, SubmitFiling(**command), actor=actor, key="key")
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


async def test_killed_between_the_two_steps_nothing_is_lost_and_nothing_done_twice(
    context: Context, database_url: str
) -> None:
    at = await court(context)
    made = await draft(at)
    command = await submission(at, made.id)
    given = {
        "command": asdict(command),
        "user": at.solicitor.user_id,
        "organisation": at.solicitor.organisation_id,
        "now": context.clock.now().isoformat(),
        "url": database_url,
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        KILLED,
        stdin=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT / "backend")},
    )
    await process.communicate(orjson.dumps(given))
    assert process.returncode == -signal.SIGKILL
    assert (await at.filing(made.id)).status is FilingStatus.SUBMITTING
    assert await at.money() == (2_000_000, 83_600)

    await settle(context)
    await settle(context)

    assert (await at.filing(made.id)).status is FilingStatus.RECEIVED
    assert (await at.run_once(submit_filing, command, "key")).status is FilingStatus.RECEIVED
    assert await steps(context, made.id) == [("SUBMIT", None), ("RECEIVE", None)]
    assert await at.count(Payment) == 1
    assert await at.money() == (2_000_000, 83_600)


@contextmanager
def written(database: Database) -> Iterator[list[str]]:
    """The statements that a command runs meanwhile, one for each row that is sent by itself."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, given: Any, _context: Any, many: bool) -> None:
        seen.extend([statement] * (len(given) if many and "INSERT INTO audit_event" not in statement else 1))

    engine = database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


async def know_the_reference_data(at: Court) -> None:
    """Submit something else: what is read for the first of all in a process is read then."""
    before = await draft(at)
    await at.run(submit_filing, await submission(at, before.id))


async def test_a_paid_submission_costs_few_statements_and_locks_what_others_wait_for_last(
    context: Context,
) -> None:
    at = await court(context)
    await know_the_reference_data(at)
    made = await draft(at, attachments=1)
    command = await submission(at, made.id)

    with written(context.database) as seen:
        await context.run_once(submit_filing, command, actor=at.solicitor, key="key")

    assert len(seen) <= MOST_STATEMENTS[context.database.dialect] + 1, seen
    waited_for = ["UPDATE ledger_account", "INTO payment_serial", "FROM audit_head"]
    places = [next(i for i, each in enumerate(seen) if row in each) for row in waited_for]
    assert places == sorted(places)
    held_up = seen[places[0] :]
    assert [each for each in held_up if each.startswith(("UPDATE filing", "UPDATE document"))] == []
    assert [each for each in held_up if each.startswith("SELECT") and "FROM audit_head" not in each][1:] == []


@pytest.mark.parametrize("attachments", [0, 3])
async def test_documents_add_a_row_each_and_no_more(context: Context, attachments: int) -> None:
    at = await court(context)
    await know_the_reference_data(at)
    made = await draft(at, attachments=attachments)
    command = await submission(at, made.id)

    with written(context.database) as seen:
        await context.run_once(submit_filing, command, actor=at.solicitor, key="key")

    assert len(seen) <= MOST_STATEMENTS[context.database.dialect] + attachments
