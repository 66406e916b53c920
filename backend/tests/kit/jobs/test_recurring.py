"""Work that recurs, and what an operator sees and does."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from causeway.accounts.actor import SYSTEM
from causeway.kit.clock import HONG_KONG, FixedClock
from causeway.kit.context import Context
from causeway.kit.jobs.administration import DropJob, RetryJobs, count_jobs, drop_job, list_jobs, retry_jobs
from causeway.kit.jobs.handlers import (
    IdempotentHandler,
    Retry,
)
from causeway.kit.jobs.recurrence import Daily, Every
from causeway.kit.jobs.tables import Job, JobState
from causeway.kit.jobs.worker import JobWorker
from tests.kit.jobs.builders import Bell, add, job, table


async def test_recurring_work_is_one_job_that_goes_on_after_failures(context: Context, clock: FixedClock):
    tried: list[int] = []

    async def tick(_context: Context, done: Job) -> None:
        tried.append(done.attempts)
        if len(tried) in {2, 3}:
            raise ConnectionError("the database is away")

    handler = IdempotentHandler(
        kind="tick",
        handle=tick,
        idempotent_by="it only looks",
        recurrence=Every(timedelta(seconds=30)),
        retry=Retry(attempts=1, first=timedelta(seconds=20)),
    )
    workers = [JobWorker(context, [handler], SYSTEM) for _ in range(2)]
    for worker in workers:
        await worker._prepare()
    for _ in range(5):
        await workers[0].catch_up()
        clock.advance(timedelta(seconds=30))
    assert tried == [1, 1, 2, 3, 1]
    (row,) = await table(context)
    assert (row.state, row.last_error, row.singleton) == (JobState.WAITING, None, "tick")


async def test_a_shorter_period_counts_from_the_next_start(context: Context, clock: FixedClock):
    handler = Bell().handler(recurrence=Every(timedelta(hours=6)))
    await JobWorker(context, [handler], SYSTEM)._prepare()
    await JobWorker(context, [replace(handler, handle=Bell().ring)], SYSTEM).catch_up()
    often = replace(handler, recurrence=Every(timedelta(minutes=1)))
    await JobWorker(context, [often], SYSTEM)._prepare()
    (row,) = await table(context)
    assert row.run_at is not None
    assert row.run_at <= clock.now() + timedelta(minutes=1)


def test_daily_work_is_due_at_a_time_of_day_in_hong_kong():
    daily = Daily(time(3, 30))
    before, after = (
        datetime(2026, 11, 23, 3, 0, tzinfo=HONG_KONG),
        datetime(2026, 11, 23, 3, 30, tzinfo=HONG_KONG),
    )
    assert daily.next_run(before) == datetime(2026, 11, 23, 3, 30, tzinfo=HONG_KONG)
    assert daily.next_run(after) == daily.first_run(after) == datetime(2026, 11, 24, 3, 30, tzinfo=HONG_KONG)


async def test_the_operator_sees_retries_and_drops(context: Context, clock: FixedClock):
    bell = Bell(failures={1: 1, 2: 1})
    worker = bell.worker(context, retry=Retry(attempts=1))
    await add(context, job(1), job(2), job(3, run_at=clock.now() + timedelta(days=1)))
    await worker.catch_up()
    await add(context, job(4))
    clock.advance(timedelta(minutes=5))
    async with context.database.reading() as session:
        listed = await list_jobs(session)
        assert [row.payload["number"] for row in listed] == [1, 2, 4, 3]
        assert [row.payload["number"] for row in await list_jobs(session, state=JobState.FAILED)] == [1, 2]
        counts = {(each.state, each.jobs, each.due_since) for each in await count_jobs(session, clock.now())}
    due = clock.now() - timedelta(minutes=5)
    assert counts == {(JobState.FAILED, 2, None), (JobState.WAITING, 2, due)}
    first = listed[0].id or 0
    assert await context.run(drop_job, DropJob(first), actor=SYSTEM)
    assert not await context.run(drop_job, DropJob(first), actor=SYSTEM)
    assert await context.run(retry_jobs, RetryJobs(), actor=SYSTEM) == 1
    await worker.catch_up()
    assert bell.rung == [4, 2]
