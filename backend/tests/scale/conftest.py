"""Two courts of the same size, one on each database, built once for all tests of scale."""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.engine import URL

from tests.postgres import fresh_database
from tests.scale.court import build_court

CASES = int(os.environ.get("CAUSEWAY_SCALE_CASES", "20000"))
"""200,000 when everything is tried."""


@pytest.fixture(scope="session")
def sqlite_court(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of the court on SQLite."""
    url = f"sqlite:///{Path(tmp_path_factory.mktemp('scale')) / 'court.db'}"
    asyncio.run(build_court(url, CASES))
    return url


@pytest.fixture(scope="session")
def postgresql_court(postgres_server_url: URL) -> Iterator[str]:
    """The URL of the court on PostgreSQL."""
    with fresh_database(postgres_server_url) as url:
        asyncio.run(build_court(url, CASES))
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def court_url(request: pytest.FixtureRequest) -> str:
    """The URL of each court in turn."""
    return str(request.getfixturevalue(f"{request.param}_court"))
