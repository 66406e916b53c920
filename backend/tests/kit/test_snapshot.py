"""A snapshot: one moment for compiled statements and the session alike, on both databases; errors as a session's."""

import asyncio

import pytest
from sqlalchemy import Integer, String, bindparam, func, insert, literal_column, select
from sqlalchemy.exc import DBAPIError
from sqlmodel import col

from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.database import Database, is_timed_out
from causeway.kit.snapshot import Snapshot
from causeway.payments.tables import PaymentSerial
from tests.kit.test_statement_limits import PATIENCE

COUNT = CompiledStatement(select(func.count()).select_from(PaymentSerial))
YEARS = CompiledStatement(
    select(col(PaymentSerial.year))
    .where(col(PaymentSerial.year).in_(bindparam("years", expanding=True, type_=Integer())))
    .order_by(col(PaymentSerial.year))
)


def endless(database: Database) -> CompiledStatement:
    if database.dialect == "postgresql":
        return CompiledStatement(select(func.count()).select_from(func.generate_series(1, 1_000_000_000_000)))
    numbers = select(literal_column("1", Integer()).label("i")).cte("n", recursive=True)
    numbers = numbers.union_all(select(numbers.c.i + 1))
    return CompiledStatement(select(func.count()).select_from(numbers))


async def add(database: Database, *years: int) -> None:
    async with database.writing() as session:
        session.add_all(PaymentSerial(year=year) for year in years)
        await session.commit()


async def test_statements_and_the_session_see_one_moment_until_it_is_closed(database: Database) -> None:
    await add(database, 1901)
    snapshot = Snapshot(database)
    before = await snapshot.rows(COUNT, {})
    await add(database, 1902)
    assert await snapshot.rows(COUNT, {}) == before
    session = await snapshot.session()
    assert await session.get(PaymentSerial, 1902) is None
    assert await snapshot.session() is session
    await snapshot.close()
    assert (await snapshot.rows(COUNT, {}))[0][0] == before[0][0] + 1
    await snapshot.close()


async def test_lists_of_any_length_are_given_to_one_statement(database: Database) -> None:
    await add(database, 1901, 1902, 1903)
    snapshot = Snapshot(database)
    for years in ([], [1902], [1901, 1903], [1904]):
        found = [row[0] for row in await snapshot.rows(YEARS, {"years": years})]
        assert found == [year for year in years if year < 1904]
    await snapshot.close()


async def test_nothing_can_be_changed(database: Database) -> None:
    snapshot = Snapshot(database)
    with pytest.raises(DBAPIError, match="read"):
        await (await snapshot.session()).execute(insert(PaymentSerial).values(year=1901))
    await snapshot.close()


async def test_an_error_is_the_sessions_and_the_connection_goes_on(database: Database) -> None:
    wrong = CompiledStatement(select(func.no_such_function(literal_column("1", String()))))
    snapshot = Snapshot(database)
    with pytest.raises(DBAPIError) as refused:
        await snapshot.rows(wrong, {})
    assert not is_timed_out(refused.value)
    await snapshot.close()
    assert await snapshot.rows(COUNT, {})
    await snapshot.close()


async def test_a_statement_that_takes_too_long_is_ended(database_url: str) -> None:
    # Long enough for the short question below, on a busy machine too.
    database = Database(database_url, statement_seconds=1.0)
    snapshot = Snapshot(database)
    async with asyncio.timeout(PATIENCE):
        with pytest.raises(DBAPIError) as ended:
            await snapshot.rows(endless(database), {})
    assert is_timed_out(ended.value)
    await snapshot.close()
    assert await snapshot.rows(COUNT, {})
    await snapshot.close()
    await database.close()


async def test_a_statement_that_nobody_waits_for_is_ended_and_its_connection_replaced(
    database: Database,
) -> None:
    async def asked() -> None:
        snapshot = Snapshot(database)
        try:
            await snapshot.rows(endless(database), {})
        finally:
            await snapshot.close()

    asking = [asyncio.create_task(asked()) for _ in range(8)]
    await asyncio.sleep(0.3)
    for one in asking:
        one.cancel()
    ended = await asyncio.gather(*asking, return_exceptions=True)
    assert {type(each) for each in ended} == {asyncio.CancelledError}, ended
    async with asyncio.timeout(PATIENCE):
        snapshots = [Snapshot(database) for _ in range(8)]
        assert await asyncio.gather(*(each.rows(COUNT, {}) for each in snapshots))
        for each in snapshots:
            await each.close()
