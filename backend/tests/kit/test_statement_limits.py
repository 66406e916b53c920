"""A statement that takes too long, or that nobody waits for, ends in the database itself."""

import asyncio
import threading
import time

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from causeway.kit.database import Database, is_timed_out
from tests.patience import PATIENCE

ENDLESS = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
    "postgresql": "SELECT count(*) FROM generate_series(1, 1000000000000) a",
}


async def asked(database: Database, statement: str) -> object:
    async with database.reading() as session:
        return (await session.execute(text(statement))).scalar_one()


async def still_running(database: Database) -> int:
    """How many of our endless statements the server of PostgreSQL is busy with."""
    busy = "state = 'active' AND query LIKE '%generate_series(1%' AND pid <> pg_backend_pid()"
    busy = f"SELECT count(*) FROM pg_stat_activity WHERE {busy}"
    return int(str(await asked(database, busy)))


async def test_a_statement_that_takes_too_long_is_ended(database_url: str) -> None:
    # Long enough for the short question below, on a busy machine too.
    database = Database(database_url, statement_seconds=1.0)
    began = time.monotonic()
    with pytest.raises(DBAPIError) as ended:
        await asked(database, ENDLESS[database.dialect])
    assert is_timed_out(ended.value)
    assert time.monotonic() - began < PATIENCE
    assert await asked(database, "SELECT 41 + 1") == 42
    await database.close()


async def test_what_is_refused_for_another_reason_is_no_time_out(database: Database) -> None:
    with pytest.raises(DBAPIError) as refused:
        await asked(database, "SELECT nothing FROM nowhere")
    assert not is_timed_out(refused.value)


async def test_a_statement_that_nobody_waits_for_is_ended(database_url: str) -> None:
    database, threads = Database(database_url), threading.active_count()
    # As many as there are connections: if one went on, whoever comes next would wait for it.
    asking = [asyncio.create_task(asked(database, ENDLESS[database.dialect])) for _ in range(8)]
    await asyncio.sleep(0.3)
    for one in asking:
        one.cancel()
    await asyncio.gather(*asking, return_exceptions=True)
    async with asyncio.timeout(PATIENCE):
        assert await asyncio.gather(*(asked(database, "SELECT 41 + 1") for _ in range(8))) == [42] * 8
        if database.dialect == "postgresql":
            while await still_running(database):  # noqa: ASYNC110  (only the server tells)
                await asyncio.sleep(0.05)
        await database.close()
        # A thread that went on counting for nobody would go on for ever.
        while threading.active_count() > threads:  # noqa: ASYNC110  (as above)
            await asyncio.sleep(0.05)
