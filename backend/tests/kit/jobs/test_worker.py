"""A running worker: it wakes, keeps its leases, leaves room for others, and stops in order."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from causeway.accounts.actor import SYSTEM
from causeway.audit.log import AuditLog
from causeway.kit.bus import LocalBus
from causeway.kit.clock import SystemClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.jobs.claiming import Renew, renew_leases
from causeway.kit.jobs.handlers import (
    AtMostOnceHandler,
    IdempotentHandler,
)
from causeway.kit.jobs.signal import JobSignal
from causeway.kit.jobs.tables import Job, JobState
from causeway.kit.jobs.worker import INTERRUPTED, MAX_IDLE_SECONDS, JobWorker
from causeway.kit.work import Work
from tests.kit.jobs.builders import KIND, Bell, Slow, add, job, soon, table
from tests.patience import PATIENCE


@pytest.fixture
def live(database: Database) -> Context:
    """A context whose clock goes."""
    return Context(database=database, clock=SystemClock(), bus=LocalBus(), log=AuditLog())


async def test_slow_work_of_a_kind_leaves_room_for_the_others(live: Context):
    slow, rung = Slow(), asyncio.Queue[int]()

    async def ring(_context: Context, done: Job) -> None:
        rung.put_nowait(done.payload["number"])

    bell = IdempotentHandler(kind=KIND, handle=ring, idempotent_by="bells do not mind")
    worker = JobWorker(live, [slow.handler(concurrency=2), bell], SYSTEM)
    running = asyncio.create_task(worker.run())
    await add(live, *(job(number, kind="slow") for number in range(5)))
    assert {await soon(slow.entered), await soon(slow.entered)} == {0, 1}
    await add(live, job(9))
    assert await soon(rung) == 9
    assert slow.entered.empty(), "no more than two at a time"
    slow.leave.set()
    assert {await soon(slow.entered) for _ in range(3)} == {2, 3, 4}
    await worker.drain(20)
    await running
    assert (sorted(slow.done), await table(live)) == ([0, 1, 2, 3, 4], [])


async def test_a_slow_handler_keeps_its_lease_however_long_it_takes(
    live: Context, database: Database, monkeypatch: pytest.MonkeyPatch
):
    lease = timedelta(seconds=3)
    slow, thief = Slow(), Slow()
    thief.leave.set()
    second = Database(database.url.render_as_string(hide_password=False))
    other = replace(live, database=second, jobs=JobSignal())
    renewed = asyncio.Event()

    async def renew_and_tell(work: Work[Any], command: Renew) -> frozenset[int]:
        renewed.set()
        return await renew_leases(work, command)

    monkeypatch.setattr("causeway.kit.jobs.worker.renew_leases", renew_and_tell)
    workers = [
        JobWorker(live, [slow.handler()], SYSTEM, lease=lease),
        JobWorker(other, [thief.handler()], SYSTEM, lease=lease),
    ]
    await add(live, job(1, kind="slow"))
    first = asyncio.create_task(workers[0].run())
    assert await soon(slow.entered) == 1
    beside = asyncio.create_task(workers[1].run())
    for _ in range(4):
        async with asyncio.timeout(PATIENCE):
            await renewed.wait()
        renewed.clear()
        other.jobs.notify()
    slow.leave.set()
    for worker, task in zip(workers, (first, beside), strict=True):
        await worker.drain(20)
        await task
    await second.close()
    assert (slow.done, thief.done, await table(live)) == ([1], [], [])


async def test_a_worker_does_not_take_up_what_it_is_at_itself(live: Context):
    slow = Slow()
    # It cannot renew: as if the machine had stood still for longer than the lease.
    worker = JobWorker(live, [slow.handler(concurrency=2)], SYSTEM, lease=timedelta(0))
    worker._renew_for_ever = lambda: asyncio.Event().wait()  # type: ignore[assignment, method-assign, return-value]
    await add(live, job(1, kind="slow"))
    running = asyncio.create_task(worker.run())
    await soon(slow.entered)
    await add(live, job(2, kind="slow"))
    assert await soon(slow.entered) == 2
    slow.leave.set()
    await worker.drain(20)
    await running
    assert sorted(slow.done) == [1, 2]


async def test_a_handler_whose_lease_is_lost_is_stopped(live: Context):
    slow = Slow()
    worker = JobWorker(live, [slow.handler()], SYSTEM, lease=timedelta(seconds=0.3))
    await add(live, job(1, kind="slow"))
    running = asyncio.create_task(worker.run())
    await soon(slow.entered)
    (task,) = worker._running
    async with live.database.writing() as session:
        taken = (await session.exec(select(Job))).one()
        taken.lease_owner, taken.run_at = "another", live.clock.now() + timedelta(minutes=1)
        await session.commit()
    async with asyncio.timeout(PATIENCE):
        await asyncio.wait({task})
    assert task.cancelled()
    await worker.drain()
    await running
    assert slow.done == []


async def test_on_a_stop_what_is_under_way_may_end_or_is_handed_back(live: Context):
    quick, slow = Slow(), Slow()
    once = AtMostOnceHandler(kind="once", handle=slow.handle)
    worker = JobWorker(live, [replace(quick.handler(), kind="quick"), slow.handler(), once], SYSTEM)
    running = asyncio.create_task(worker.run())
    await add(live, job(1, kind="quick"), job(2, kind="slow"), job(3, kind="once"))
    await soon(quick.entered)
    assert {await soon(slow.entered), await soon(slow.entered)} == {2, 3}
    stopping = asyncio.create_task(worker.drain(1))
    await add(live, job(4, kind="slow"))
    quick.leave.set()
    await stopping
    await running
    assert (quick.done, slow.done) == ([1], [])
    left = {row.payload["number"]: (row.state, row.attempts, row.last_error) for row in await table(live)}
    assert left == {
        2: (JobState.WAITING, 0, None),
        3: (JobState.FAILED, 1, INTERRUPTED),
        4: (JobState.WAITING, 0, None),
    }


async def test_on_its_own_a_worker_takes_up_at_once_what_a_dead_one_left(live: Context):
    await add(live, job(1))
    assert await Bell().worker(live)._claim([KIND]) is not None
    bell = Bell()
    worker = JobWorker(live, [bell.handler()], SYSTEM, alone=True)
    await worker._prepare()
    await worker.catch_up()
    assert bell.rung == [1]


async def test_an_idle_worker_asks_nothing_until_it_is_woken(live: Context, monkeypatch: pytest.MonkeyPatch):
    looks, idle = [], asyncio.Queue[int]()
    waiting = live.jobs.wait_beyond

    async def note(count: int) -> None:
        idle.put_nowait(count)
        await waiting(count)

    monkeypatch.setattr(live.jobs, "wait_beyond", note)
    bell = Bell()
    worker = bell.worker(live)
    seconds = worker._seconds_to_next

    async def remember(kinds: frozenset[str]) -> float:
        looks.append(await seconds(kinds))
        return looks[-1]

    monkeypatch.setattr(worker, "_seconds_to_next", remember)
    running = asyncio.create_task(worker.run())
    await soon(idle)
    assert looks == [MAX_IDLE_SECONDS]
    await add(live, job(1, run_at=live.clock.now() + timedelta(seconds=5)))
    await soon(idle)
    assert len(looks) == 2
    assert 0 < looks[1] <= 5, "it wakes by itself when the job is due"
    await worker.drain()
    await running
