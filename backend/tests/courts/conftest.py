"""A database with the reference data, as `causeway migrate` loads it."""

import pytest

from causeway.kit.database import Database
from tests.courts.supplied import load_supplied


@pytest.fixture
async def loaded(database: Database) -> Database:
    await load_supplied(database)
    return database
