"""What is brief happens on the event loop; what is not happens in the connection's thread, and is done once."""

import asyncio
import threading
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from causeway.accounts.actor import SYSTEM
from causeway.audit.log import AuditLog
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.database import Database, WriteSession, was_undone
from causeway.kit.work import Work
from causeway.payments.tables import PaymentSerial

COUNT_TO = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT {numbers}) SELECT {found} FROM n"
)
LONG = 3_000_000
LONG_READ = text(f"SELECT * FROM ({COUNT_TO.format(numbers=LONG, found='count(*)')})")
LONG_CHANGE = text(
    f"UPDATE payment_serial SET last = last + ({COUNT_TO.format(numbers=LONG, found='count(*) > 0')})"
)
WHERE = text("SELECT thread_of()")
YEAR = 1901


@pytest.fixture
async def on_sqlite(sqlite_url: str, clock: FixedClock) -> AsyncIterator[Context]:
    """A context on SQLite, with a row to change."""
    database = Database(sqlite_url)
    async with database.writing() as session:
        session.add(PaymentSerial(year=YEAR))
        await session.commit()
    yield Context(database=database, clock=clock, bus=LocalBus(), log=AuditLog())
    await database.close()


async def thread_of_statements(session: WriteSession) -> int:
    """In which thread a short statement runs."""
    connection = await (await session.connection()).get_raw_connection()
    await connection.driver_connection.create_function("thread_of", 0, threading.get_ident)
    return int((await session.execute(WHERE)).scalar_one())


async def counted(database: Database) -> int:
    async with database.reading() as session:
        return (await session.get_one(PaymentSerial, YEAR)).last


@pytest.mark.parametrize("in_brief", [True, False])
async def test_only_a_session_that_is_to_be_brief_runs_on_the_loop(
    on_sqlite: Context, in_brief: bool
) -> None:
    async with on_sqlite.database.writing(in_brief=in_brief) as session:
        assert (await thread_of_statements(session) == threading.get_ident()) is in_brief


async def test_a_long_read_is_asked_again_in_the_thread_and_nothing_is_lost(on_sqlite: Context) -> None:
    async with on_sqlite.database.writing(in_brief=True) as session:
        await session.execute(text("UPDATE payment_serial SET last = 7"))
        ticks = 0

        async def tick() -> None:
            nonlocal ticks
            while True:
                await asyncio.sleep(0)
                ticks += 1

        ticking = asyncio.create_task(tick())
        assert (await session.execute(LONG_READ)).scalar_one() == LONG
        ticking.cancel()
        assert ticks > 1, "the loop went on meanwhile"
        await session.commit()
    assert await counted(on_sqlite.database) == 7


async def test_a_long_change_undoes_its_brief_session(on_sqlite: Context) -> None:
    async with on_sqlite.database.writing(in_brief=True) as session:
        await session.execute(text("UPDATE payment_serial SET last = 7"))
        with pytest.raises(DBAPIError) as ended:
            await session.execute(LONG_CHANGE)
        assert was_undone(ended.value)
    assert await counted(on_sqlite.database) == 0


async def test_a_command_with_a_long_change_is_done_once(on_sqlite: Context) -> None:
    tried = []

    async def count(work: Work[Any], year: int) -> int:
        tried.append(year)
        await work.session.execute(text("UPDATE payment_serial SET last = last + 10"))
        await work.session.execute(LONG_CHANGE)
        return year

    await on_sqlite.run(count, YEAR, actor=SYSTEM)

    assert len(tried) == 2, "tried in brief, and done in the thread"
    assert await counted(on_sqlite.database) == 11


async def test_what_comes_after_a_statement_that_was_left_waits_for_it(on_sqlite: Context) -> None:
    async with on_sqlite.database.engine.connect() as opened:
        connection: Any = (await opened.get_raw_connection()).dbapi_connection
        connection.in_brief = True
        left = asyncio.create_task(connection.cursor()._execute_async(str(LONG_READ), ()))
        await asyncio.sleep(0.02)
        left.cancel()
        with pytest.raises(asyncio.CancelledError):
            await left
        assert connection.is_busy, "the thread is at it still"
        await connection.cursor()._execute_async("SELECT 1", ())
        assert not connection.is_busy
