"""What a failed statement says of itself."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from causeway.kit.database import Database


async def test_a_failed_statement_does_not_say_its_values(database: Database) -> None:
    async with database.writing() as session:
        with pytest.raises(DBAPIError) as failed:
            await session.execute(text("SELECT :hash FROM no_such_table"), {"hash": "S3cr3t"})

    assert "no_such_table" in str(failed.value)
    assert "S3cr3t" not in str(failed.value)
