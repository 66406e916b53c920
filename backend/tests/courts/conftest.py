"""A database with the reference data, as `causeway migrate` loads it."""

import pytest

from causeway.courts.loader import load_reference_data
from causeway.kit.database import Database


@pytest.fixture
async def loaded(database: Database) -> Database:
    async with database.writing() as session:
        assert await load_reference_data(session) > 1000
        await session.commit()
    return database
