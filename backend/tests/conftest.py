"""Databases and contexts for every test: SQLite and a real PostgreSQL, each test on a fresh copy."""

import asyncio
import logging
import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.engine import URL, make_url

from causeway.audit.log import AuditLog
from causeway.demo.load import load_demonstration
from causeway.kit.bus import LocalBus
from causeway.kit.clock import HONG_KONG, FixedClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.migrations.migrate import migrate
from causeway.migrations.prepare import prepare_database
from causeway.settings import Settings
from tests.once import made_once
from tests.postgres import fresh_database, postgres_server
from tests.scheduling import ByPlace, slow_first

MONDAY_MORNING = datetime(2026, 11, 23, 10, 0, tzinfo=HONG_KONG)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByPlace:
    """Divide the tests between the processes by `tests.scheduling`."""
    config.option.loadscopereorder = False
    return ByPlace(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what is slow, where there is more than one process."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        items[:] = slow_first(items)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, copied for each test."""
    path = tmp_path_factory.mktemp("template") / "causeway.db"
    asyncio.run(_migrate(f"sqlite:///{path}"))
    return path


async def _migrate(url: str) -> None:
    database = Database(url)
    await migrate(database)
    await database.close()


@pytest.fixture(scope="session")
def postgres_server_url() -> Iterator[URL]:
    """A PostgreSQL server's maintenance database."""
    with postgres_server(in_memory=True) as server:
        yield server


@pytest.fixture(scope="session")
def postgres_template(postgres_server_url: URL) -> Iterator[str]:
    """The name of a migrated PostgreSQL database, copied for each test."""
    with fresh_database(postgres_server_url) as url:
        asyncio.run(_migrate(url))
        yield str(make_url(url).database)


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A fresh SQLite database."""
    copy = tmp_path / "causeway.db"
    shutil.copyfile(sqlite_template, copy)
    return f"sqlite:///{copy}"


@pytest.fixture
def postgres_url(postgres_server_url: URL, postgres_template: str) -> Iterator[str]:
    """A fresh PostgreSQL database."""
    with fresh_database(postgres_server_url, postgres_template) as url:
        yield url


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


@pytest.fixture(scope="session")
def supplied_demonstration(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Path:
    """A data directory with the demonstration court, made once for all test processes; copy it."""

    def make(folder: Path) -> None:
        shutil.copyfile(sqlite_template, folder / "causeway.db")
        asyncio.run(_demonstrate(Settings(data_dir=folder)))

    return made_once(tmp_path_factory, "demonstration", make)


async def _demonstrate(settings: Settings) -> None:
    database = Database(settings.database)
    await prepare_database(database)
    await database.close()
    await load_demonstration(settings)


@pytest.fixture(scope="session")
def copies(supplied_demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Makes a fresh copy of the demonstration's data directory."""

    def copy(name: str) -> Path:
        return Path(shutil.copytree(supplied_demonstration, tmp_path_factory.mktemp(name) / "data"))

    return copy


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands at Monday 23 November 2026, 10:00 in Hong Kong: the registry is open."""
    return FixedClock(MONDAY_MORNING)


@pytest.fixture
async def context(database: Database, clock: FixedClock) -> Context:
    """Everything a command runs on, with a clock that the test moves."""
    return Context(database=database, clock=clock, bus=LocalBus(), log=AuditLog())


class FailedPlans(logging.Handler):
    """Keeps what the planner logs: graphql-core has answered instead, so no answer shows it."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(self.format(record))


@pytest.fixture(autouse=True)
def failed_plans() -> Iterator[list[str]]:
    """Fail a test in whose process a plan failed. One that breaks plans on purpose clears the list."""
    kept, logger = FailedPlans(), logging.getLogger("causeway.graphql.planner")
    logger.addHandler(kept)
    yield kept.told
    logger.removeHandler(kept)
    assert not kept.told, "\n".join(kept.told)
