"""What a failed statement says of itself."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from causeway.kit.database import Database
from causeway.kit.sqlite import CACHE_KIB


async def test_a_failed_statement_does_not_say_its_values(database: Database) -> None:
    async with database.writing() as session:
        with pytest.raises(DBAPIError) as failed:
            await session.execute(text("SELECT :hash FROM no_such_table"), {"hash": "S3cr3t"})

    assert "no_such_table" in str(failed.value)
    assert "S3cr3t" not in str(failed.value)


async def test_a_connection_keeps_what_a_search_reads(tmp_path: Path) -> None:
    """SQLite's own 2 MB are too few where rows lie apart: a search among sixty cases took three times as long."""
    database = Database(f"sqlite:///{tmp_path / 'court.db'}")
    try:
        async with database.reading() as session:
            kept = (await session.execute(text("PRAGMA cache_size"))).scalar_one()
    finally:
        await database.close()
    assert kept == -CACHE_KIB
