"""Reactions: each event at least once, in the order of its subject, as a job that exists when the event does."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import ClassVar

import pytest
from sqlmodel import select

from causeway.accounts.actor import SYSTEM, Actor
from causeway.audit.log import AuditLog
from causeway.audit.reactions import BACKFILL, Reaction, Start, reaction_handlers, subscribe
from causeway.audit.tables import AuditEvent
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.events import Event
from causeway.kit.jobs.tables import Job, JobState
from causeway.kit.jobs.worker import LEASE, JobWorker
from causeway.kit.work import Work
from tests.patience import PATIENCE


@dataclass(frozen=True)
class Rang(Event):
    name: ClassVar[str] = "bell.rang"
    number: int
    bell: str = "great"

    def topics(self) -> tuple[str, ...]:
        return (f"bell:{self.bell}", "bells")


@dataclass(frozen=True)
class Hummed(Rang):
    name: ClassVar[str] = "bell.hummed"


async def _record(work: Work[Actor], event: Event) -> None:
    work.record(event)


async def ring(context: Context, *numbers: int, kind: type[Rang] = Rang, bell: str = "great") -> None:
    for number in numbers:
        await context.run(_record, kind(number, bell), actor=SYSTEM)


@dataclass
class Listener:
    """Notes what it hears; fails at a number as often as `failures` says."""

    failures: dict[int, int] = field(default_factory=dict)
    heard: list[int] = field(default_factory=list)
    tried: int = 0

    async def handle(self, _context: Context, event: AuditEvent) -> None:
        number = event.payload["number"]
        self.tried += 1
        if self.failures.get(number, 0) > 0:
            self.failures[number] -= 1
            raise ConnectionError(number)
        self.heard.append(number)

    def reaction(self, start: Start = Start.NOW) -> Reaction:
        return Reaction(
            name="listener",
            events=frozenset({"bell.rang"}),
            handle=self.handle,
            start=start,
            idempotent_by="hearing twice is no harm",
        )

    async def listening(self, context: Context, start: Start = Start.NOW) -> JobWorker:
        await subscribe(context, [self.reaction(start)], SYSTEM)
        return JobWorker(context, reaction_handlers([self.reaction(start)]), SYSTEM)


async def jobs(context: Context) -> list[Job]:
    async with context.database.reading() as session:
        return list((await session.exec(select(Job))).all())


async def test_it_hears_its_events_in_order_and_no_others(context: Context):
    listener = Listener()
    worker = await listener.listening(context)
    await ring(context, 1, 2)
    await ring(context, 9, kind=Hummed)
    await ring(context, 3)
    await worker.catch_up()
    assert listener.heard == [1, 2, 3]
    await ring(context, 4)
    await worker.catch_up()
    assert listener.heard == [1, 2, 3, 4]
    assert await jobs(context) == []


async def test_a_command_that_is_refused_calls_for_nothing(context: Context):
    async def ring_and_refuse(work: Work[Actor], event: Event) -> None:
        work.record(event)
        await work.session.flush()
        raise ConnectionError

    await Listener().listening(context)
    with suppress(ConnectionError):
        await context.run(ring_and_refuse, Rang(1), actor=SYSTEM)
    assert await jobs(context) == []


@pytest.mark.parametrize(("start", "heard"), [(Start.NOW, [4]), (Start.BEGINNING, [1, 2, 3, 4])])
async def test_one_that_is_new_to_a_filled_log_begins_where_it_says(context: Context, start, heard):
    await ring(context, 1, 2, 3)
    await ring(context, 9, kind=Hummed)
    listener = Listener()
    worker = await listener.listening(context, start)
    await ring(context, 4)
    await worker.catch_up()
    assert sorted(listener.heard) == heard
    await listener.listening(context, start)
    await worker.catch_up()
    assert sorted(listener.heard) == heard, "the past is read once"


async def test_a_long_past_is_read_in_pages(context: Context, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("causeway.audit.reactions.EVENTS_PER_PAGE", 2)
    await ring(context, *range(5))
    listener = Listener()
    worker = await listener.listening(context, Start.BEGINNING)
    assert [job.kind for job in await jobs(context)] == [BACKFILL]
    await worker.catch_up()
    assert listener.heard == [0, 1, 2, 3, 4]


def test_where_a_reaction_begins_must_be_said():
    with pytest.raises(TypeError, match="start"):
        Reaction(name="hasty", events=frozenset(), handle=Listener().handle, idempotent_by="")  # type: ignore[call-arg]


async def test_only_what_its_condition_allows_calls_for_a_job(context: Context):
    listener = Listener()
    reaction = replace(listener.reaction(), condition={"bell": ["small"]})
    await subscribe(context, [reaction], SYSTEM)
    await ring(context, 1, bell="great")
    await ring(context, 2, bell="small")
    await JobWorker(context, reaction_handlers([reaction]), SYSTEM).catch_up()
    assert (listener.heard, listener.tried) == ([2], 1)


async def test_a_process_that_was_there_before_enqueues_for_reactions_made_since(context: Context):
    older = replace(context, log=AuditLog())
    await ring(older, 1)
    listener = Listener()
    worker = await listener.listening(context)
    await ring(older, 2)
    await worker.catch_up()
    assert listener.heard == [2]


async def test_a_failure_is_tried_again_before_anything_later_of_its_bell(
    context: Context, clock: FixedClock
):
    listener = Listener(failures={1: 3})
    worker = await listener.listening(context)
    await ring(context, 1, 2)
    await ring(context, 3, bell="small")
    waited = []
    for _ in range(4):
        await worker.catch_up()
        assert listener.heard[:1] == [3], "another bell's is not held up"
        waited.append(
            [job.run_at - clock.now() for job in await jobs(context) if job.run_at and job.attempts]
        )
        clock.advance(timedelta(seconds=2 ** len(waited) / 2))
    assert listener.heard == [3, 1, 2]
    assert waited == [[timedelta(seconds=1)], [timedelta(seconds=2)], [timedelta(seconds=4)], []]


async def test_what_never_works_is_set_aside_and_holds_up_nothing(context: Context, clock: FixedClock):
    listener = Listener(failures={1: 1000})
    worker = await listener.listening(context)
    attempts = listener.reaction().retry.attempts
    await ring(context, 1, 2)
    for _ in range(attempts):
        await worker.catch_up()
        clock.advance(timedelta(minutes=15))
    await worker.catch_up()
    assert listener.heard == [2]
    assert listener.tried == attempts + 1
    (failed,) = await jobs(context)
    assert (failed.kind, failed.payload, failed.state) == ("listener", {"position": 1}, JobState.FAILED)
    assert failed.last_error == "ConnectionError(1)"


async def test_a_process_that_dies_in_the_middle_does_it_again(context: Context, clock: FixedClock):
    class Killed(BaseException):
        pass

    async def die(_context: Context, event: AuditEvent) -> None:
        if event.payload["number"] == 2:
            raise Killed

    listener = Listener()
    worker = await listener.listening(context)
    await ring(context, 1, 2, 3)
    dying = replace(listener.reaction(), handle=die)
    with pytest.raises(Killed):
        await JobWorker(context, reaction_handlers([dying]), SYSTEM).catch_up()
    await worker.catch_up()
    assert listener.heard == []  # its lease is not over
    clock.advance(LEASE + timedelta(seconds=1))
    await worker.catch_up()
    assert listener.heard == [2, 3]


async def test_one_process_at_a_time(context: Context):
    first, second = Listener(), Listener()
    worker = await second.listening(context)
    await ring(context, 1)
    entered, leave = asyncio.Event(), asyncio.Event()

    async def slow(_context: Context, event: AuditEvent) -> None:
        entered.set()
        await leave.wait()
        first.heard.append(event.payload["number"])

    slow_one = replace(first.reaction(), handle=slow)
    slowly = asyncio.create_task(JobWorker(context, reaction_handlers([slow_one]), SYSTEM).catch_up())
    await entered.wait()
    await worker.catch_up()
    leave.set()
    await slowly
    assert (first.heard, second.heard) == ([1], [])


async def test_running_it_wakes_when_something_happens(context: Context):
    heard = asyncio.Queue[int]()

    async def handle(_context: Context, event: AuditEvent) -> None:
        heard.put_nowait(event.payload["number"])

    reaction = replace(Listener().reaction(), handle=handle)
    await subscribe(context, [reaction], SYSTEM)
    worker = JobWorker(context, reaction_handlers([reaction]), SYSTEM)
    running = asyncio.create_task(worker.run())
    for number in range(3):
        await ring(context, number)
        async with asyncio.timeout(PATIENCE):
            assert await heard.get() == number
    await worker.drain()
    async with asyncio.timeout(PATIENCE):
        await running
    assert await jobs(context) == []


async def test_two_reactions_cannot_share_a_name(context: Context):
    reaction = Listener().reaction()
    with pytest.raises(ValueError, match="share a name"):
        await subscribe(context, [reaction, replace(reaction, events=frozenset({"bell.hummed"}))], SYSTEM)
