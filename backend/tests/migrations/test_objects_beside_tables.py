"""What stands beside tables is as the code describes it, however the tables came to be: indexes and triggers.

Alembic alters a table of SQLite by copying it (`batch_alter_table`), and the copy has neither the triggers of the old
one nor its indexes on expressions. A revision that does so makes them again, or this fails.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, String
from sqlalchemy.engine import URL

from causeway.kit.database import Database
from causeway.migrations.metadata import complete_metadata
from causeway.migrations.migrate import migrate
from tests.postgres import fresh_database

OF_SQLITE = "SELECT name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"
OF_POSTGRESQL = """
SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema() AND tablename <> 'alembic_version'
UNION ALL
SELECT tgrelid::regclass || '.' || tgname, pg_get_triggerdef(t.oid) || ' ' || prosrc
FROM pg_trigger t JOIN pg_proc p ON p.oid = tgfoid WHERE NOT tgisinternal
"""


def objects(connection: Connection) -> dict[str, str]:
    """How every index and trigger is defined, by its name: spaces, quotes and case aside."""
    asked = OF_SQLITE if connection.dialect.name == "sqlite" else OF_POSTGRESQL
    found = connection.exec_driver_sql(asked).all()
    return {
        name: re.sub(r"[\s\"]+|IF NOT EXISTS", "", sql, flags=re.IGNORECASE).lower() for name, sql in found
    }


async def made(url: str, make: Callable[[Connection], None] | None = None) -> dict[str, str]:
    """The objects of a database made by the history; or by `make` alone."""
    database = Database(url)
    if make is None:
        await migrate(database)
    async with database.engine.begin() as connection:
        if make is not None:
            await connection.run_sync(make)
        found = await connection.run_sync(objects)
    await database.close()
    return found


@pytest.fixture(params=["sqlite", "postgresql"])
def two_empty_urls(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """The URLs of two databases of one kind without any table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'one.db'}", f"sqlite:///{tmp_path / 'other.db'}"
        return
    server: URL = request.getfixturevalue("postgres_server_url")
    with fresh_database(server) as one, fresh_database(server) as other:
        yield one, other


def missing(described: dict[str, str], there: dict[str, str]) -> set[str]:
    return {name for name in described if there.get(name) != described[name]}


async def test_the_history_makes_what_the_code_describes(two_empty_urls: tuple[str, str]) -> None:
    by_history = await made(two_empty_urls[0])
    described = await made(two_empty_urls[1], complete_metadata().create_all)
    assert {"ix_filing_due_or_last", "ix_filing_queue"} <= described.keys()
    assert any("case_place" in name and not name.startswith("ix_") for name in described)
    assert missing(described, by_history) == set()


def copy_filings(connection: Connection) -> None:
    """Alter `filing` on SQLite as a careless revision would."""
    changed = Operations(MigrationContext.configure(connection))
    with changed.batch_alter_table("filing", recreate="always") as filing:
        filing.alter_column("title", type_=String(301))


# What SQLAlchemy cannot read back of an index is why it is lost.
@pytest.mark.filterwarnings("ignore:.*expression-based index")
async def test_what_a_copied_table_loses_is_noticed(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'one.db'}"
    described = await made(url)
    assert "ix_filing_due_or_last" in missing(described, await made(url, copy_filings))
