"""Jobs: enqueued with the command, claimed by one, tried again, given up, in the order of their key."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from causeway.accounts.actor import SYSTEM
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.jobs.administration import RetryJobs, retry_jobs
from causeway.kit.jobs.claiming import Claim, Wanted, claim_job, due_kinds
from causeway.kit.jobs.enqueue import NewJob, enqueue
from causeway.kit.jobs.handlers import (
    AtMostOnceHandler,
    Conclusion,
    JobHandler,
    PreparedHandler,
    Retry,
    TransactionHandler,
)
from causeway.kit.jobs.tables import Job, JobState
from causeway.kit.jobs.worker import INTERRUPTED, LEASE, JobWorker
from causeway.kit.work import Work
from tests.kit.jobs.builders import KIND, Bell, add, job, table


class Refused(Exception):
    pass


async def test_a_job_exists_exactly_when_its_command_committed(context: Context):
    async def refuse(work: Work[Any], new: NewJob) -> None:
        await enqueue(work.session, new, now=work.now)
        await work.session.flush()
        raise Refused

    with pytest.raises(Refused):
        await context.run(refuse, job(1), actor=SYSTEM)
    assert (await table(context), context.jobs.count) == ([], 0)
    await add(context, job(2))
    (kept,) = await table(context)
    assert (kept.payload, kept.state, kept.run_at) == ({"number": 2}, JobState.WAITING, context.clock.now())
    assert context.jobs.count == 1


async def test_jobs_with_a_key_are_done_one_by_one_in_order(context: Context):
    bell = Bell()
    await add(context, *(job(number, key="great") for number in range(5)))
    await bell.worker(context).catch_up()
    assert bell.rung == [0, 1, 2, 3, 4]
    assert await table(context) == []


async def test_a_poisoned_job_holds_back_nothing_but_its_own_key(context: Context, clock: FixedClock):
    bell = Bell(failures={1: 10_000})
    worker = bell.worker(context, retry=Retry(attempts=4))
    await add(context, job(1, "great"), job(2, "great"), job(3, "small"), job(4), job(5, "small"))
    await worker.catch_up()
    assert bell.rung == [3, 4, 5]
    assert bell.tried == 4
    for _ in range(3):
        clock.advance(timedelta(minutes=15))
        await add(context, job(6, "small"))
        await worker.catch_up()
    assert bell.rung == [3, 4, 5, 6, 6, 2, 6]
    (failed,) = await table(context)
    assert (failed.state, failed.run_at, failed.attempts) == (JobState.FAILED, None, 4)
    assert failed.last_error == "ConnectionError(1)"


async def test_what_waits_for_a_poisoned_job_is_not_looked_at_until_it_may_go_on(context: Context):
    bell = Bell(failures={0: 1})
    await add(context, *(job(number, key="great") for number in range(3)))
    await bell.worker(context).catch_up()
    assert {row.run_at for row in await table(context)} == {context.clock.now() + timedelta(seconds=1)}


def test_pauses_double_up_to_the_longest():
    retry = Retry(first=timedelta(seconds=2), longest=timedelta(minutes=1))
    pauses = [retry.pause_after(attempt).total_seconds() for attempt in (1, 2, 3, 4, 5, 6, 7, 10_000)]
    assert pauses == [2, 4, 8, 16, 32, 60, 60, 60]


async def test_a_job_is_not_begun_before_its_time(context: Context, clock: FixedClock):
    bell = Bell()
    await add(context, job(1, run_at=clock.now() + timedelta(hours=1)))
    await bell.worker(context).catch_up()
    assert bell.rung == []
    clock.advance(timedelta(hours=1))
    await bell.worker(context).catch_up()
    assert bell.rung == [1]


async def test_the_job_of_a_dead_worker_is_taken_up_after_its_lease(context: Context, clock: FixedClock):
    await add(context, job(1, "great"), job(2, "great"))
    dead, bell = Bell().worker(context), Bell()
    assert await dead._claim([KIND]) is not None
    await bell.worker(context).catch_up()
    assert bell.rung == []
    clock.advance(LEASE)
    await bell.worker(context).catch_up()
    assert bell.rung == [1, 2]


async def test_whoever_lost_the_lease_changes_nothing(context: Context, clock: FixedClock):
    done: list[str] = []

    def handler(name: str) -> JobHandler:
        async def act(work: Work[Any], job: Job) -> None:
            done.append(name)

        return TransactionHandler(kind=KIND, act=act)

    await add(context, job(1))
    slow = JobWorker(context, [handler("slow")], SYSTEM)
    claimed = await slow._claim([KIND])
    assert claimed is not None
    clock.advance(LEASE)
    other = JobWorker(context, [handler("other")], SYSTEM)
    taken = await other._claim([KIND])
    assert taken is not None
    await slow._do(claimed)
    assert done == []
    (row,) = await table(context)
    assert (row.lease_owner, row.attempts) == (other._owner, 2)
    await other._do(taken)
    assert (done, await table(context)) == (["other"], [])


async def test_in_a_transaction_the_effect_and_the_end_are_one(context: Context):
    async def add_two_and_fail(work: Work[Any], done: Job) -> None:
        await enqueue(work.session, job(done.payload["number"] + 1, kind="other"), now=work.now)
        await work.session.flush()
        if done.attempts == 1:
            raise Refused

    await add(context, job(1))
    handler = TransactionHandler(kind=KIND, act=add_two_and_fail, retry=Retry(first=timedelta(0)))
    await JobWorker(context, [handler], SYSTEM).catch_up()
    assert [(row.kind, row.payload) for row in await table(context)] == [("other", {"number": 2})]


async def test_what_must_not_be_done_twice_is_left_to_a_person(context: Context, clock: FixedClock):
    bell = Bell(failures={2: 1})
    handler = AtMostOnceHandler(kind=KIND, handle=bell.ring)
    await add(context, job(1))
    worker = JobWorker(context, [handler], SYSTEM)
    assert await worker._claim([KIND]) is not None  # and its process dies
    await add(context, job(2))
    clock.advance(LEASE)
    await worker.catch_up()
    assert bell.rung == []
    errors = [(row.state, row.last_error) for row in await table(context)]
    assert errors == [(JobState.FAILED, INTERRUPTED), (JobState.FAILED, "ConnectionError(2)")]
    assert await context.run(retry_jobs, RetryJobs(), actor=SYSTEM) == 2
    await worker.catch_up()
    assert (bell.rung, await table(context)) == ([1, 2], [])


async def test_a_job_that_kills_its_process_every_time_is_given_up(context: Context, clock: FixedClock):
    bell = Bell()
    worker = bell.worker(context, retry=Retry(attempts=3))
    await add(context, job(1))
    for _ in range(3):
        assert await worker._claim([KIND]) is not None
        clock.advance(LEASE)
    await worker.catch_up()
    (row,) = await table(context)
    assert (row.state, row.last_error, bell.tried) == (JobState.FAILED, INTERRUPTED, 0)


async def test_of_many_workers_each_job_has_one(context: Context):
    bells = [Bell() for _ in range(4)]
    await add(context, *(job(number, key=str(number % 3)) for number in range(24)))
    await asyncio.gather(*(bell.worker(context).catch_up() for bell in bells))
    # A worker may leave when the keys of all that is left are held by others; one more look does the rest.
    await bells[0].worker(context).catch_up()
    assert sorted(number for bell in bells for number in bell.rung) == list(range(24))


def test_two_handlers_cannot_share_a_kind(context: Context):
    with pytest.raises(ValueError, match="two handlers"):
        JobWorker(context, [Bell().handler(), Bell().handler()], SYSTEM)


async def test_what_was_prepared_is_written_down_with_the_end_of_its_job_or_not_at_all(context: Context):
    prepared, concluded = [], []

    async def prepare(_context: Context, done: Job) -> Conclusion:
        prepared.append(done.attempts)

        async def conclude(work: Work[Any]) -> None:
            await enqueue(work.session, job(done.attempts, kind="other"), now=work.now)
            concluded.append(done.attempts)
            if done.attempts == 1:
                raise Refused

        return conclude

    await add(context, job(1))
    handler = PreparedHandler(
        kind=KIND, prepare=prepare, idempotent_by="it is counted", retry=Retry(first=timedelta(0))
    )
    await JobWorker(context, [handler], SYSTEM).catch_up()
    assert (prepared, concluded) == ([1, 2], [1, 2])
    assert [(row.kind, row.payload) for row in await table(context)] == [("other", {"number": 2})]


async def test_who_lost_the_lease_writes_nothing_down(context: Context, clock: FixedClock):
    concluded = []

    async def conclude(_work: Work[Any]) -> None:
        concluded.append("late")

    async def late(_context: Context, _job: Job) -> Conclusion:
        clock.advance(LEASE)
        assert await JobWorker(context, [handler], SYSTEM)._claim([KIND]) is not None
        return conclude

    await add(context, job(1))
    handler = PreparedHandler(kind=KIND, prepare=late, idempotent_by="it is counted")
    worker = JobWorker(context, [handler], SYSTEM)
    first = await worker._claim([KIND])
    assert first is not None
    await worker._do(first)
    assert (concluded, len(await table(context))) == ([], 1)


@pytest.mark.parametrize("at_once", [0, 1, 4, 5, 17])
async def test_jobs_that_a_worker_is_at_are_not_due_for_it(context: Context, clock: FixedClock, at_once: int):
    await add(context, *(job(number) for number in range(at_once + 1)))
    ids = [row.id or 0 for row in await table(context)]
    async with context.database.reading() as session:
        for running, due in ((ids[1:], [KIND]), (ids, [])):
            wanted = Wanted(frozenset({KIND}), frozenset(running))
            assert await due_kinds(session, clock.now(), wanted) == due
    worker = Claim("worker", (KIND,), frozenset(ids[1:]), LEASE)
    claimed = await context.run(claim_job, worker, actor=SYSTEM)
    assert claimed is not None
    assert (claimed.id, claimed.state, claimed.attempts) == (ids[0], JobState.RUNNING, 1)
