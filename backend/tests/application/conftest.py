"""Servers that a whole test run shares: one on SQLite with the demonstration, two workers on PostgreSQL with less."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy.engine import URL, make_url

from causeway.cli import application
from causeway.kit.database import Database
from causeway.migrations.prepare import prepare_database
from causeway.settings import Settings
from tests.application.inside import Demonstration, copy_rows, opened
from tests.application.scenes import seat_people
from tests.application.servers import Done, Server, serving
from tests.documents.files import good_pdf
from tests.postgres import fresh_database


@pytest.fixture(scope="session")
def postgres_demonstration(
    supplied_demonstration: Path, postgres_server_url: URL, postgres_template: str
) -> Iterator[str]:
    """The name of a PostgreSQL database with the same demonstration; copy it."""
    with fresh_database(postgres_server_url, postgres_template) as url:
        asyncio.run(copy_rows(f"sqlite:///{supplied_demonstration / 'causeway.db'}", url))
        yield str(make_url(url).database)


@pytest.fixture(params=["sqlite", "postgresql"])
def demonstration_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """A copy of the demonstration in each kind of database in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{request.getfixturevalue('copies')('inside') / 'causeway.db'}"
        return
    server: URL = request.getfixturevalue("postgres_server_url")
    with fresh_database(server, request.getfixturevalue("postgres_demonstration")) as url:
        yield url


@pytest.fixture
async def inside(demonstration_url: str, tmp_path: Path) -> AsyncIterator[Demonstration]:
    """The demonstration, asked without a server between."""
    async with opened(Settings(data_dir=tmp_path, database_url=demonstration_url)) as court:
        yield court


@pytest.fixture(scope="session")
def court(copies: Callable[[str], Path]) -> Iterator[Server]:
    """The demonstration, served from SQLite."""
    with serving(copies("court")) as server:
        yield server


@pytest.fixture(scope="session")
def postgres_court(
    postgres_server_url: URL, postgres_template: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """The people of the demonstration and their accounts, served from PostgreSQL by two workers."""
    data = tmp_path_factory.mktemp("postgres-court")
    with fresh_database(postgres_server_url, postgres_template) as url:
        asyncio.run(prepare_database(Database(url)))
        asyncio.run(seat_people(url))
        with serving(data, url, workers=2) as server:
            yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def either_court(request: pytest.FixtureRequest) -> Server:
    """A server on each kind of database in turn."""
    server: Server = request.getfixturevalue("court" if request.param == "sqlite" else "postgres_court")
    return server


@pytest.fixture(scope="session")
def pdf() -> bytes:
    """A document of one page."""
    return good_pdf(1)


@pytest.fixture
def here(capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """Runs a command in this process, which saves starting another."""

    def run(*arguments: str | Path) -> Done:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            application([str(each) for each in arguments])
        said = capsys.readouterr()
        status = ended.value.code
        # A text as the code of an exit is printed by the interpreter, which then exits with 1.
        words = status if isinstance(status, str) else ""
        return Done(1 if words else int(status or 0), said.out, said.err + words)

    return run
