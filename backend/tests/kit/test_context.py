"""Commands that PostgreSQL undoes because of others are done again; nothing else is."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from causeway.accounts.actor import SYSTEM
from causeway.audit.log import AuditLog
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock
from causeway.kit.context import MAX_COMMIT_ATTEMPTS, Context
from causeway.kit.database import Database
from causeway.kit.work import Work
from causeway.payments.tables import PaymentSerial
from tests.patience import PATIENCE

FIRST, SECOND = 1901, 1902
SOONER = text("SET LOCAL deadlock_timeout = '20ms'")
LOCK_AND_COUNT = text("UPDATE payment_serial SET last = last + 1 WHERE year = :year")


@pytest.fixture
async def on_postgres(postgres_url: str, clock: FixedClock) -> AsyncIterator[Context]:
    """A context on PostgreSQL, with two rows to fight over."""
    database = Database(postgres_url)
    async with database.writing() as session:
        session.add_all([PaymentSerial(year=FIRST), PaymentSerial(year=SECOND)])
        await session.commit()
    yield Context(database=database, clock=clock, bus=LocalBus(), log=AuditLog())
    await database.close()


@dataclass
class Crossing:
    """Both sides hold their first row before either asks for the other's."""

    meeting: asyncio.Barrier = field(default_factory=lambda: asyncio.Barrier(2))
    works: list[Work[Any]] = field(default_factory=list)


async def test_of_two_in_a_deadlock_both_get_done(on_postgres: Context) -> None:
    crossing = Crossing()

    async def count_both(work: Work[Any], years: tuple[int, int]) -> int:
        crossing.works.append(work)

        await work.session.execute(SOONER)
        await work.session.execute(LOCK_AND_COUNT, {"year": years[0]})
        if len(crossing.works) <= 2:
            await crossing.meeting.wait()
        await work.session.execute(LOCK_AND_COUNT, {"year": years[1]})
        return years[0]

    both = ((FIRST, SECOND), (SECOND, FIRST))
    async with asyncio.timeout(PATIENCE):
        done = await asyncio.gather(*(on_postgres.run(count_both, years, actor=SYSTEM) for years in both))

    # Whoever begins anew may lock its first row before the other is awake, and then they cross once more.
    assert len({id(work) for work in crossing.works}) >= 3, "one of the two was undone and began anew"
    assert sorted(done) == [FIRST, SECOND]
    assert await _counted(on_postgres) == [2, 2]


@pytest.mark.parametrize(
    ("state", "attempts"),
    [
        ("40001", MAX_COMMIT_ATTEMPTS),
        ("40P01", MAX_COMMIT_ATTEMPTS),
        ("23505", MAX_COMMIT_ATTEMPTS),
        ("P0001", 1),
    ],
)
async def test_what_never_succeeds_is_given_up(on_postgres: Context, state: str, attempts: int) -> None:
    tried = []

    async def fail(work: Work[Any], state: str) -> None:
        tried.append(state)
        await work.session.execute(LOCK_AND_COUNT, {"year": FIRST})
        await work.session.execute(
            text(f"DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{state}'; END $$")
        )

    with pytest.raises(DBAPIError):
        await on_postgres.run(fail, state, actor=SYSTEM)

    assert len(tried) == attempts
    assert await _counted(on_postgres) == [0, 0]


async def _counted(context: Context) -> list[int]:
    async with context.database.reading() as session:
        return [(await session.get_one(PaymentSerial, year)).last for year in (FIRST, SECOND)]
