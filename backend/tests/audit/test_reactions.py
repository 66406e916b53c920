"""Reactions: each event at least once, in order, by one process, from a cursor that outlives the process."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import ClassVar

import pytest
from sqlmodel import select

from causeway.audit.reactions import ATTEMPTS, LEASE, Reaction, ReactionCursor, ReactionFailure, Reactions
from causeway.audit.tables import AuditEvent
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.events import Event
from causeway.kit.work import Work


@dataclass(frozen=True)
class Rang(Event):
    name: ClassVar[str] = "bell.rang"
    number: int


@dataclass(frozen=True)
class Hummed(Event):
    name: ClassVar[str] = "bell.hummed"
    number: int


@dataclass(frozen=True)
class Nobody:
    user_id: str | None = None


async def _record(work: Work[Nobody], event: Event) -> None:
    work.record(event)


async def ring(context: Context, *numbers: int, kind: type[Rang] | type[Hummed] = Rang) -> None:
    for number in numbers:
        await context.run(_record, kind(number), actor=Nobody())


@dataclass
class Listener:
    """Notes what it hears; fails at a number as often as `failures` says."""

    failures: dict[int, int] = field(default_factory=dict)
    heard: list[int] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)
    tried: int = 0

    async def handle(self, _context: Context, event: AuditEvent) -> None:
        number = event.payload["number"]
        self.tried += 1
        if self.failures.get(number, 0) > 0:
            self.failures[number] -= 1
            raise ConnectionError(number)
        self.heard.append(number)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    def running(self, context: Context) -> Reactions:
        reaction = Reaction("listener", frozenset({"bell.rang"}), self.handle)
        return Reactions(context, [reaction], sleep=self.sleep)


async def test_it_hears_its_events_in_order_and_goes_on_where_it_stood(context: Context):
    listener = Listener()
    await ring(context, 1, 2)
    await ring(context, 9, kind=Hummed)
    await ring(context, 3)
    await listener.running(context).catch_up()
    assert listener.heard == [1, 2, 3]
    await ring(context, 4)
    await listener.running(context).catch_up()
    assert listener.heard == [1, 2, 3, 4]


async def test_more_than_a_page_is_heard_whole(context: Context, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("causeway.audit.reactions.PAGE", 2)
    listener = Listener()
    await ring(context, *range(5))
    running = listener.running(context)
    after = running._after
    monkeypatch.setattr(
        running, "_after", lambda reaction, position, limit=2: after(reaction, position, limit)
    )
    await running.catch_up()
    assert listener.heard == [0, 1, 2, 3, 4]


async def test_a_failure_is_tried_again_before_anything_later(context: Context):
    listener = Listener(failures={1: 3})
    await ring(context, 1, 2)
    await listener.running(context).catch_up()
    assert listener.heard == [1, 2]
    assert listener.slept == [1.0, 2.0, 4.0]


async def test_what_never_works_is_set_aside_and_holds_up_nothing(context: Context):
    listener = Listener(failures={1: 1000})
    await ring(context, 1, 2)
    await listener.running(context).catch_up()
    assert listener.heard == [2]
    assert listener.tried == ATTEMPTS + 1
    async with context.database.reading() as session:
        (failure,) = (await session.exec(select(ReactionFailure))).all()
    assert (failure.name, failure.position, failure.error) == ("listener", 1, "ConnectionError(1)")


async def test_a_process_that_dies_in_the_middle_does_it_again(context: Context, clock: FixedClock):
    class Killed(BaseException):
        pass

    async def die(_context: Context, event: AuditEvent) -> None:
        if event.payload["number"] == 2:
            raise Killed

    await ring(context, 1, 2, 3)
    dying = Reactions(context, [Reaction("listener", frozenset({"bell.rang"}), die)])
    with pytest.raises(Killed):
        await dying.catch_up()
    listener = Listener()
    await listener.running(context).catch_up()
    assert listener.heard == []  # its lease is not over
    clock.advance(LEASE + timedelta(seconds=1))
    await listener.running(context).catch_up()
    assert listener.heard == [2, 3]


async def test_one_process_at_a_time(context: Context):
    first, second = Listener(), Listener()
    await ring(context, 1)
    entered, leave = asyncio.Event(), asyncio.Event()

    async def slow(_context: Context, event: AuditEvent) -> None:
        entered.set()
        await leave.wait()
        first.heard.append(event.payload["number"])

    slowly = asyncio.create_task(
        Reactions(context, [Reaction("listener", frozenset({"bell.rang"}), slow)]).catch_up()
    )
    await entered.wait()
    await second.running(context).catch_up()
    leave.set()
    await slowly
    assert (first.heard, second.heard) == ([1], [])


async def test_running_it_wakes_when_something_happens_and_lets_go_when_it_stops(context: Context):
    heard = asyncio.Queue[int]()

    async def handle(_context: Context, event: AuditEvent) -> None:
        heard.put_nowait(event.payload["number"])

    running = asyncio.create_task(
        Reactions(context, [Reaction("listener", frozenset({"bell.rang"}), handle)]).run()
    )
    for number in range(3):
        await ring(context, number)
        async with asyncio.timeout(10):
            assert await heard.get() == number
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    async with context.database.reading() as session:
        cursor = await session.get_one(ReactionCursor, "listener")
    assert cursor.holder is None


def test_two_reactions_cannot_share_a_cursor(context: Context):
    reaction = Reaction("listener", frozenset(), Listener().handle)
    with pytest.raises(ValueError, match="share a name"):
        Reactions(context, [reaction, replace(reaction, events=frozenset({"bell.hummed"}))])
