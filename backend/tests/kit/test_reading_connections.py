"""Connections that only read are kept, each as it was: no transaction, no moment of somebody else's."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import Connection, event, text

from causeway.kit import postgresql
from causeway.kit.database import Database
from causeway.kit.snapshot import Snapshot
from tests.kit.test_snapshot import COUNT, add


@pytest.fixture
async def opened(database: Database) -> AsyncIterator[list[object]]:
    """The connections for reading as they are opened."""
    made: list[object] = []
    engine = database.reading_engine.sync_engine

    def note(connection: object, _record: object) -> None:
        made.append(connection)

    event.listen(engine, "connect", note)
    yield made
    event.remove(engine, "connect", note)


async def test_one_connection_serves_one_reader_after_another(
    database: Database, opened: list[object]
) -> None:
    await add(database, 1901)
    for year in (1902, 1903, 1904):
        snapshot = Snapshot(database)
        before = (await snapshot.rows(COUNT, {}))[0][0]
        await snapshot.close()
        await add(database, year)
        async with database.reading() as session:
            now = (await session.execute(text("SELECT count(*) FROM payment_serial"))).scalar_one()
        assert now == before + 1
    # Whoever gives one on PostgreSQL does not wait for its transaction to end: the next may need another.
    assert len(opened) <= (2 if database.dialect == "postgresql" else 1)
    await database.reading_connections.settled()
    assert database.reading_connections.checkedout() == 0


async def test_no_more_are_opened_than_there_may_be_and_all_are_served(
    database: Database, opened: list[object]
) -> None:
    most = database.reading_connections.size()

    async def asked() -> int:
        async with database.reading() as session:
            return int((await session.execute(text("SELECT 1"))).scalar_one())

    assert await asyncio.gather(*(asked() for _ in range(3 * most))) == [1] * 3 * most
    assert len(opened) == most
    await database.reading_connections.settled()
    assert database.reading_connections.checkedout() == 0


async def fail(database: Database) -> None:
    async with database.reading() as session:
        await session.execute(text("SELECT 1"))
        raise LookupError


async def test_a_reader_that_fails_leaves_nothing_behind(database: Database, opened: list[object]) -> None:
    for _ in range(2 * database.reading_connections.size()):
        with pytest.raises(LookupError):
            await fail(database)
    async with database.reading() as session:
        assert (await session.execute(text("SELECT 1"))).scalar_one() == 1
    assert len(opened) <= (2 if database.dialect == "postgresql" else 1)


async def test_one_given_back_after_the_end_is_closed(database: Database) -> None:
    snapshot = Snapshot(database)
    await snapshot.rows(COUNT, {})
    await database.reading_connections.close()
    await snapshot.close()
    await database.reading_connections.settled()
    assert open_connections(database) == 0


async def test_one_is_not_lost_with_whoever_was_asking_whether_it_lives(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = await database.reading_connections.take()
    database.reading_connections.give(connection)
    await database.reading_connections.settled()
    monkeypatch.setattr(postgresql, "TRUSTED_IDLE_SECONDS", -1.0)
    taking = asyncio.create_task(database.reading_connections.take())
    await asyncio.sleep(0)  # as far as the question
    taking.cancel()
    for taken in await asyncio.gather(taking, return_exceptions=True):
        if isinstance(taken, Connection):  # SQLite has nothing to ask, and waits for nobody
            database.reading_connections.give(taken)
    await database.reading_connections.close()
    assert open_connections(database) == 0


async def test_one_is_not_lost_with_whoever_was_opening_it(database: Database) -> None:
    taking = asyncio.create_task(database.reading_connections.take())
    await asyncio.sleep(0)
    taking.cancel()
    await asyncio.gather(taking, return_exceptions=True)
    await database.reading_connections.close()
    assert open_connections(database) == 0


def open_connections(database: Database) -> int:
    """How many connections for reading nobody has closed."""
    pool: Any = database.reading_engine.pool
    return int(pool.checkedout())
