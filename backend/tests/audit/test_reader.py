"""One reader for all who listen: each event once, whatever is committed meanwhile, and at a cost of its own."""

import asyncio
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import aclosing, contextmanager
from typing import Any

import pytest
from sqlalchemy import event as sqlalchemy_event

from causeway.accounts.actor import SYSTEM
from causeway.audit import reader as module
from causeway.audit.log import AuditLog
from causeway.audit.queries import events_after
from causeway.audit.reader import LogReader, ResyncError
from causeway.audit.tables import AuditEvent
from causeway.kit import fairness
from causeway.kit.bus import LocalBus
from causeway.kit.context import Context
from causeway.kit.database import Database, ReadSession
from tests.audit.test_log import ring
from tests.patience import PATIENCE

BELL = "bell:a"


@pytest.fixture
async def reader(context: Context) -> AsyncIterator[LogReader]:
    made = LogReader(context.database, context.bus)
    yield made
    await made.stop()


@contextmanager
def reads(database: Database) -> Any:
    """The statements read meanwhile, by whomever."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    engine = database._reader.sync_engine
    sqlalchemy_event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        sqlalchemy_event.remove(engine, "before_cursor_execute", note)


async def take(
    reader: LogReader, count: int, topics: Sequence[str] = (BELL,), after: int | None = None
) -> list[int]:
    """The positions of the next events."""
    found: list[int] = []
    async with asyncio.timeout(PATIENCE), aclosing(reader.follow(topics, after=after)) as events:
        async for event in events:
            found.append(event.position)
            if len(found) == count:
                break
    return found


async def rung(context: Context, bell: str) -> list[int]:
    async with context.database.reading() as session:
        return [event.position for event in await events_after(session, 0, [f"bell:{bell}"])]


async def test_every_follower_hears_each_position_once_wherever_it_begins(
    context: Context, reader: LogReader
) -> None:
    """Some begin at the start, some where they stopped, while others commit; none misses or repeats anything."""
    for _ in range(5):
        await context.run(ring, ["a", "b"], actor=SYSTEM)
    writing = asyncio.gather(*(context.run(ring, ["b", "a"], actor=SYSTEM) for _ in range(40)))
    heard: list[list[int]] = []

    async def follow(first: int) -> None:
        mine = await take(reader, first, after=0)
        # As a client that lost its connection does, again and again.
        while len(mine) < 45:
            mine += await take(reader, min(7, 45 - len(mine)), after=mine[-1])
        heard.append(mine)

    await asyncio.gather(writing, *(follow(1 + n % 20) for n in range(12)))
    everything = await rung(context, "a")
    assert len(everything) == 45
    assert heard == [everything] * 12


async def test_another_process_is_heard_as_soon_as_the_bus_tells_of_it(
    context: Context, reader: LogReader
) -> None:
    elsewhere = Context(context.database, context.clock, LocalBus(), AuditLog())
    listening = asyncio.create_task(take(reader, 3, after=0))
    await elsewhere.run(ring, ["a", "b", "a"], actor=SYSTEM)
    await elsewhere.run(ring, ["a"], actor=SYSTEM)
    context.bus.publish(4)
    assert await listening == [1, 3, 4]


async def test_a_cursor_that_another_process_gave_is_ahead_and_repeats_nothing(
    context: Context, reader: LogReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = Context(context.database, context.clock, LocalBus(), AuditLog())
    idle = await reader.open(["nothing"])
    await elsewhere.run(ring, ["a", "a"], actor=SYSTEM)
    looked, look = asyncio.Event(), reader._head

    async def head(after: int, until: int) -> int:
        found = await look(after, until)
        looked.set()
        return found

    monkeypatch.setattr(reader, "_head", head)
    listening = asyncio.create_task(take(reader, 1, after=2))
    await looked.wait()
    await context.run(ring, ["a"], actor=SYSTEM)
    assert await listening == [3]
    idle.close()


async def test_an_event_costs_the_same_however_many_listen(context: Context) -> None:
    """What is read is counted: the log once, whom it concerns once, and nothing for those it does not concern."""
    costs: list[list[str]] = []
    for bystanders in (0, 1_000):
        asked: list[int] = []

        async def audience(
            _session: ReadSession, events: Sequence[AuditEvent], asked: list[int] = asked
        ) -> Mapping[int, Collection[str]]:
            asked.extend(event.position for event in events)
            return {}

        reader = LogReader(context.database, context.bus, audience=audience)
        feeds = [await reader.open([f"bell:other {n}"]) for n in range(bystanders)]
        one, other = await reader.open([BELL]), await reader.open([BELL, "bell:b"])
        with reads(context.database) as seen:
            position = len(asked) + await reader.now()
            await context.run(ring, ["a"], actor=SYSTEM)
            async with asyncio.timeout(PATIENCE):
                assert [(await anext(feed)).position for feed in (one, other)] == [position + 1] * 2
        costs.append([statement for statement in seen if "audit_event" in statement])
        assert asked == [position + 1]
        assert all(feed._waiting.empty() for feed in feeds)
        await reader.stop()
    assert [len(cost) for cost in costs] == [1, 1]


async def test_whom_an_event_concerns_is_found_anew_for_each(context: Context) -> None:
    concerned: set[str] = set()

    async def audience(_session: ReadSession, events: Sequence[AuditEvent]) -> Mapping[int, Collection[str]]:
        return {event.position: set(concerned) for event in events}

    reader = LogReader(context.database, context.bus, audience=audience)
    mine, everything = await reader.open(["account:me"]), await reader.open([BELL])
    heard = []
    for rights in (set(), {"account:me"}, {"account:me", BELL}, set()):
        concerned.clear()
        concerned.update(rights)
        await context.run(ring, ["a"], actor=SYSTEM)
        heard.append((await anext(everything)).position)
    assert heard == [1, 2, 3, 4]
    assert [mine._waiting.get_nowait().position for _ in range(mine._waiting.qsize())] == [2, 3]  # type: ignore[union-attr]
    await reader.stop()


@pytest.mark.parametrize(("after", "is_told"), [(1, False), (2, True), (5, True), (6, False), (-3, False)])
async def test_a_cursor_beyond_the_horizon_or_never_given_is_answered_with_resync(
    context: Context, after: int, is_told: bool
) -> None:
    await context.run(ring, ["a"] * 5, actor=SYSTEM)
    reader = LogReader(context.database, context.bus, horizon_events=3)
    if is_told:
        found = [event.position async for event in reader.missed([BELL], after, await reader.now())]
        assert found == list(range(after + 1, 6))
    else:
        with pytest.raises(ResyncError) as told:
            await take(reader, 1, after=after)
        assert told.value.head == 5
    assert not reader._open
    await reader.stop()


async def test_a_feed_that_nobody_takes_from_is_ended_and_holds_up_nobody(
    context: Context, reader: LogReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_WAITING_EVENTS", 3)
    left, taken = await reader.open([BELL]), await reader.open([BELL])
    for position in range(1, 7):
        await context.run(ring, ["a"], actor=SYSTEM)
        assert (await anext(taken)).position == position
    with pytest.raises(ResyncError):
        await anext(left)
    assert left not in reader._open


async def test_a_database_that_is_away_for_a_while_loses_nothing(
    context: Context, reader: LogReader, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "RETRY_SECONDS", 0)
    look, failures = module.events_after, iter([OSError("away"), OSError("away")])

    async def fail_twice(*given: Any, **more: Any) -> Any:
        for failure in failures:
            raise failure
        return await look(*given, **more)

    monkeypatch.setattr(module, "events_after", fail_twice)
    feed = await reader.open([BELL])
    await context.run(ring, ["a", "a"], actor=SYSTEM)
    async with asyncio.timeout(PATIENCE):
        assert [(await anext(feed)).position for _ in range(2)] == [1, 2]
    assert caplog.text.count("cannot read the log after 0") == 2


async def test_nobody_listening_nothing_is_read(context: Context, reader: LogReader) -> None:
    feed = await reader.open([BELL])
    feed.close()
    with reads(context.database) as seen:
        await context.run(ring, ["a"], actor=SYSTEM)
        await asyncio.sleep(0)
    assert seen == []
    assert reader._task is None
    assert await take_now(reader, context) == [2]


async def take_now(reader: LogReader, context: Context) -> list[int]:
    """The position of an event rung once somebody listens."""
    feed = await reader.open([BELL])
    await context.run(ring, ["a"], actor=SYSTEM)
    return [(await anext(feed)).position]


async def test_whoever_waits_for_a_change_is_answered_before_it_is_told(
    context: Context, reader: LogReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fairness, "MAX_GIVEN_WAY_SECONDS", PATIENCE)
    given_way, give_way = asyncio.Event(), reader.changes.give_way

    async def giving_way() -> None:
        given_way.set()
        await give_way()

    monkeypatch.setattr(reader.changes, "give_way", giving_way)
    feed = await reader.open([BELL])
    heard = asyncio.create_task(anext(feed))
    reader.changes.begin()
    with reads(context.database) as seen:
        await context.run(ring, ["a"], actor=SYSTEM)
        async with asyncio.timeout(PATIENCE):
            await given_way.wait()
            assert seen == []
            reader.changes.end()
            await heard
    feed.close()
