"""What reads a whole table, because that is what it is for, reads each row a few times at most in a statement."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from causeway.audit.checkpoints.verify import verify_log
from causeway.filings.drafting.commands.remove_unused_uploads import remove_unused_uploads
from causeway.filings.review.verify import verify_decisions
from causeway.kit.context import Context
from causeway.kit.jobs.administration import count_jobs, list_jobs
from causeway.payments.verify import verify_ledger
from causeway.payments.verify_cards import compare_with_provider
from tests.scale.asking import Asking, heard_of, opened
from tests.scale.conftest import CASES
from tests.scale.plans import Asked, most_rows_touched, steps_taken
from tests.scale.test_changes_behind import early

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
STEPS_TO_A_CASE, ROWS_TO_A_CASE = 200, 20
"""What a statement may take: with two rows of a table for each case, some dozens of steps for each."""


def walks(context: Context) -> Iterator[tuple[Asking, str]]:
    """Yield what reads everything, and why it may."""
    evidence = "an auditor has every row judged"
    yield Asking("ledger verify", lambda w: verify_ledger(w.session)), evidence
    yield Asking("decisions", lambda w: verify_decisions(w.session)), evidence
    yield Asking("provider's log", lambda w: compare_with_provider(w.session, [])), evidence
    yield Asking("audit verify", lambda w: verify_log(w.session, [], None)), evidence
    of_the_queue = "an operator counts or lists what waits: what is done is gone"
    yield Asking("jobs counted", lambda w: count_jobs(w.session, NOW)), of_the_queue
    yield Asking("jobs listed", lambda w: list_jobs(w.session)), of_the_queue
    unused = remove_unused_uploads
    yield (
        Asking("unused uploads", lambda _: unused(early(context), timedelta(0), timedelta(0))),
        "each night every upload is asked whether it is used",
    )


async def taken(context: Context, asked: list[Asked]) -> list[tuple[int, str]]:
    """How much each statement takes: SQLite's steps, or the rows that PostgreSQL touches."""
    of = steps_taken if context.database.dialect == "sqlite" else most_rows_touched
    async with context.database.engine.connect() as connection:
        if context.database.dialect == "postgresql":
            # What fits into it here would not in a larger court.
            await connection.exec_driver_sql("SET LOCAL work_mem = '64kB'")
        costs = await connection.run_sync(lambda sync: [of(sync, each) for each in asked])
        await connection.rollback()
    return [(cost, each.statement) for cost, each in zip(costs, asked, strict=True)]


async def test_each_row_is_read_a_few_times_at_most(court_url: str) -> None:
    async with opened(court_url) as context:
        each = STEPS_TO_A_CASE if context.database.dialect == "sqlite" else ROWS_TO_A_CASE
        dear = [
            (asking.name, cost, statement)
            for asking, _ in walks(context)
            for cost, statement in await taken(context, await heard_of(context, asking, NOW))
            if cost > each * CASES
        ]
    assert dear == []
