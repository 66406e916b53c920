"""Databases and contexts for every test: SQLite and a real PostgreSQL, each test on a fresh copy."""

import asyncio
import shutil
import uuid
from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy.engine import URL

from causeway.audit.log import AuditLog
from causeway.audit.tables import AuditHead
from causeway.kit.bus import LocalBus
from causeway.kit.clock import HONG_KONG, FixedClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.migrations.metadata import complete_metadata
from tests.postgres import administer, postgres_server

MONDAY_MORNING = datetime(2026, 11, 23, 10, 0, tzinfo=HONG_KONG)
TEMPLATE = "causeway_template"


async def _create_tables(url: str) -> None:
    database = Database(url)
    async with database.engine.begin() as connection:
        await connection.run_sync(complete_metadata().create_all)
    async with database.writing() as session:
        session.add(AuditHead())
        await session.commit()
    await database.close()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite file with every table, copied for each test."""
    path = tmp_path_factory.mktemp("template") / "causeway.db"
    asyncio.run(_create_tables(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def postgres() -> Iterator[URL]:
    """A PostgreSQL server holding an empty template database with every table."""
    with postgres_server() as server:
        template = f"{TEMPLATE}_{uuid.uuid4().hex[:8]}"
        asyncio.run(administer(server, f"CREATE DATABASE {template}"))
        asyncio.run(_create_tables(server.set(database=template).render_as_string(hide_password=False)))
        yield server.set(query={**server.query, "application_name": template})


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A fresh SQLite database."""
    copy = tmp_path / "causeway.db"
    shutil.copyfile(sqlite_template, copy)
    return f"sqlite:///{copy}"


@pytest.fixture
def postgres_url(postgres: URL) -> Iterator[str]:
    """A fresh PostgreSQL database."""
    template, name = postgres.query["application_name"], f"test_{uuid.uuid4().hex}"
    server = postgres.difference_update_query(["application_name"])
    asyncio.run(administer(server, f"CREATE DATABASE {name} TEMPLATE {template}"))
    yield server.set(database=name).render_as_string(hide_password=False)
    asyncio.run(administer(server, f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh database of each kind in turn."""
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """The application's database over a fresh database of each kind in turn."""
    opened = Database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands at Monday 23 November 2026, 10:00 in Hong Kong: the registry is open."""
    return FixedClock(MONDAY_MORNING)


@pytest.fixture
async def context(database: Database, clock: FixedClock) -> Context:
    """Everything a command runs on, with a clock that the test moves."""
    return Context(database=database, clock=clock, bus=LocalBus(), log=AuditLog())
