"""Connections to PostgreSQL outlive the server that they were made with."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError

from causeway.kit import postgresql
from causeway.kit.database import Database
from causeway.kit.postgresql import MAX_READING_CONNECTIONS
from tests.patience import PATIENCE


@pytest.fixture
async def server(postgres_url: str) -> AsyncIterator[Database]:
    database = Database(postgres_url)
    yield database
    await database.close()


@pytest.fixture
def opened(server: Database) -> list[object]:
    """The connections as they are opened."""
    made: list[object] = []
    event.listen(server.reading_engine.sync_engine, "connect", lambda connection, _: made.append(connection))
    return made


async def one(database: Database) -> int:
    async with database.reading() as session:
        return int((await session.execute(text("SELECT 1"))).scalar_one())


async def restart(database: Database, opened: list) -> None:
    """End every connection from the server's side, as its restart does, and wait until that is known here."""
    other = Database(database.url.render_as_string(hide_password=False))
    ours = "pid <> pg_backend_pid() AND datname = current_database()"
    gone = asyncio.Semaphore(0)
    for connection in opened:
        connection.driver_connection.add_termination_listener(lambda _: gone.release())
    async with other.writing() as session:
        await session.execute(text(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {ours}"))
    await other.close()
    async with asyncio.timeout(PATIENCE):
        for _ in opened:
            await gone.acquire()
    assert all(connection.driver_connection.is_closed() for connection in opened)


async def test_the_next_question_after_a_restart_is_answered(server, opened, monkeypatch):
    assert await asyncio.gather(*(one(server) for _ in range(4))) == [1] * 4
    monkeypatch.setattr(postgresql, "TRUSTED_IDLE_SECONDS", 1e9)
    await restart(server, opened)
    assert await asyncio.gather(*(one(server) for _ in range(4))) == [1] * 4


async def test_a_connection_the_network_lost_is_found_out_before_it_is_used(server, opened, monkeypatch):
    assert await one(server) == 1
    await restart(server, opened)
    lost = opened[0].driver_connection
    monkeypatch.setattr(postgresql, "TRUSTED_IDLE_SECONDS", -1.0)
    # The first look at it still finds nothing wrong.
    looks, really = [], type(lost).is_closed
    monkeypatch.setattr(
        type(lost), "is_closed", lambda each: really(each) if each is not lost or looks else looks.append(1)
    )
    assert await one(server) == 1
    assert (looks, len(opened)) == ([1], 2)


async def test_connections_are_kept_and_not_asked_while_in_use(server, opened, monkeypatch):
    asked, ping = [], server.reading_engine.dialect.do_ping
    monkeypatch.setattr(
        server.reading_engine.dialect,
        "do_ping",
        lambda connection: asked.append(connection) or ping(connection),
    )
    monkeypatch.setattr(postgresql, "TRUSTED_IDLE_SECONDS", 1e9)
    for _ in range(3):
        assert (
            await asyncio.gather(*(one(server) for _ in range(MAX_READING_CONNECTIONS)))
            == [1] * MAX_READING_CONNECTIONS
        )
    assert (len(opened), asked) == (MAX_READING_CONNECTIONS, [])
    monkeypatch.setattr(postgresql, "TRUSTED_IDLE_SECONDS", -1.0)
    await one(server)
    assert len(asked) == 1


async def test_a_reader_sees_one_moment_and_changes_nothing(database):
    """On both databases: what is committed meanwhile is not there yet, and nothing can be written."""
    async with database.writing() as session:
        await session.execute(text("CREATE TABLE seen (n INTEGER)"))
        await session.commit()
    async with database.reading() as reader, database.writing() as writer:
        assert (await reader.execute(text("SELECT count(*) FROM seen"))).scalar_one() == 0
        await writer.execute(text("INSERT INTO seen VALUES (1)"))
        await writer.commit()
        assert (await reader.execute(text("SELECT count(*) FROM seen"))).scalar_one() == 0
    async with database.reading() as reader:
        assert (await reader.execute(text("SELECT count(*) FROM seen"))).scalar_one() == 1
        with pytest.raises(DBAPIError):
            await reader.execute(text("INSERT INTO seen VALUES (2)"))
