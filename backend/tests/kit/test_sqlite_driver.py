"""The SQLite driver keeps what the stock adapter keeps: rows, counts, errors, and one writer at a time."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from causeway.kit.database import Database
from causeway.kit.sqlite_writing import WritingCursor


@pytest.fixture
async def database(tmp_path: Path):
    opened = Database(f"sqlite:///{tmp_path}/driver.db")
    async with opened.engine.begin() as connection:
        await connection.exec_driver_sql("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT UNIQUE)")
    yield opened
    await opened.close()


async def test_the_engine_uses_these_cursors(database):
    async with database.engine.connect() as connection:
        raw = await connection.get_raw_connection()
        assert type(raw.cursor()) is WritingCursor


async def test_counts_and_ids_come_back_with_the_statement(database):
    async with database.engine.begin() as connection:
        many = [{"name": "one"}, {"name": "two"}, {"name": "three"}]
        await connection.execute(text("INSERT INTO thing (name) VALUES (:name)"), many)
        one = await connection.execute(text("INSERT INTO thing (name) VALUES ('four')"))
        assert one.lastrowid == 4
        assert (
            await connection.execute(text("UPDATE thing SET name = name || '!' WHERE id > 1"))
        ).rowcount == 3
        assert (await connection.execute(text("DELETE FROM thing WHERE id = 99"))).rowcount == 0


async def test_rows_of_a_changing_statement_come_back_too(database):
    async with database.engine.begin() as connection:
        said = await connection.execute(
            text("INSERT INTO thing (name) VALUES ('a'), ('b') RETURNING id, name")
        )
        assert list(said.keys()) == ["id", "name"]
        assert [tuple(row) for row in said] == [(1, "a"), (2, "b")]
    async with database.reading() as session:
        assert (await session.execute(text("SELECT count(*) FROM thing"))).scalar_one() == 2


async def test_a_failure_is_the_databases_own_and_the_connection_goes_on(database):
    async with database.engine.connect() as connection:
        await connection.execute(text("INSERT INTO thing (name) VALUES ('a')"))
        with pytest.raises(IntegrityError):
            await connection.execute(text("INSERT INTO thing (name) VALUES ('a')"))
        assert (await connection.execute(text("SELECT name FROM thing"))).scalars().all() == ["a"]


async def test_a_reader_sees_one_state_to_its_end_and_the_newest_at_its_next_beginning(database):
    count = text("SELECT count(*) FROM thing")
    async with database.reading() as session:
        assert (await session.execute(count)).scalar_one() == 0
        async with database.engine.begin() as connection:
            await connection.execute(text("INSERT INTO thing (name) VALUES ('a')"))
        assert (await session.execute(count)).scalar_one() == 0
        await session.rollback()
        assert (await session.execute(count)).scalar_one() == 1


async def test_a_reader_cannot_change_anything(database):
    async with database.reading() as session:
        with pytest.raises(OperationalError, match="readonly"):
            await session.execute(text("INSERT INTO thing (name) VALUES ('a')"))
