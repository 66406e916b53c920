"""The log is gapless, chained, replayed without loss, and every alteration of it is noticed."""

import asyncio
from contextlib import aclosing
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from causeway.accounts.actor import SYSTEM
from causeway.audit.queries import events_after, head_position
from causeway.audit.reader import LogReader
from causeway.audit.verify import verify_chain
from causeway.kit.context import Context
from causeway.kit.errors import NotFound
from causeway.kit.work import Work
from tests.audit.bells import ring
from tests.patience import PATIENCE


async def ring_and_refuse(work: Work[Any], command: list[str]) -> None:
    await ring(work, command)
    raise NotFound


async def test_positions_have_no_gaps_under_concurrency(context: Context) -> None:
    await asyncio.gather(*(context.run(ring, [f"b{n}", "all"], actor=SYSTEM) for n in range(20)))
    async with context.database.reading() as session:
        events = await events_after(session, 0)
        checked = await verify_chain(session)
    assert [e.position for e in events] == list(range(1, 41))
    assert checked.events == 40
    assert checked.breaks == []


async def test_a_refused_command_leaves_no_trace(context: Context) -> None:
    with pytest.raises(NotFound):
        await context.run(ring_and_refuse, ["x"], actor=SYSTEM)
    async with context.database.reading() as session:
        assert await head_position(session) == 0


async def test_tail_replays_what_was_missed_and_goes_live_without_a_seam(context: Context) -> None:
    await context.run(ring, ["a", "b", "a"], actor=SYSTEM)
    heard: list[int] = []

    async def listen() -> None:
        async with aclosing(LogReader(context.database, context.bus).follow(["bell:a"], after=1)) as events:
            async for event in events:
                heard.append(event.position)
                if len(heard) == 12:
                    return

    listener = asyncio.create_task(listen())
    for _ in range(11):
        await context.run(ring, ["b", "a"], actor=SYSTEM)
    await asyncio.wait_for(listener, PATIENCE)
    assert heard == [3, *range(5, 27, 2)]


DAMAGE = [
    "UPDATE audit_event SET actor_id = 'someone' WHERE position = 2",
    "UPDATE audit_event SET name = 'bell.fell' WHERE position = 3",
    "DELETE FROM audit_event WHERE position = 2",
    "DELETE FROM audit_event WHERE position = 3",
    "UPDATE audit_event SET at = '2020-01-01 00:00:00+00:00' WHERE position = 1",
]
DISARM = {
    "sqlite": ["DROP TRIGGER audit_event_no_update", "DROP TRIGGER audit_event_no_delete"],
    "postgresql": ["ALTER TABLE audit_event DISABLE TRIGGER ALL"],
}


@pytest.mark.parametrize("damage", DAMAGE)
async def test_the_database_refuses_every_alteration(context: Context, damage: str) -> None:
    await context.run(ring, ["a", "b", "c"], actor=SYSTEM)
    async with context.database.writing() as session:
        with pytest.raises(DBAPIError, match="append-only"):
            await session.execute(text(damage))
        await session.rollback()


@pytest.mark.parametrize("damage", DAMAGE)
async def test_an_alteration_by_whoever_owns_the_database_is_noticed(context: Context, damage: str) -> None:
    await context.run(ring, ["a", "b", "c"], actor=SYSTEM)
    async with context.database.writing() as session:
        for statement in (*DISARM[context.database.dialect], damage):
            await session.execute(text(statement))
        await session.commit()
    async with context.database.reading() as session:
        assert (await verify_chain(session)).breaks != []
