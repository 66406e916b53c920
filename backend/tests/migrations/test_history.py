"""The history leads to exactly the tables the code describes, on both databases, and back to nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Connection, inspect
from sqlalchemy.engine import URL

from causeway.kit.database import Database
from causeway.migrations import migrate as tool
from causeway.migrations.metadata import complete_metadata, is_described
from causeway.migrations.migrate import downgrade, migrate
from causeway.migrations.prepare import prepare_database
from causeway.migrations.schema_status import SchemaStatus, revisions, schema_status
from tests.postgres import fresh_database


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without any table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server: URL = request.getfixturevalue("postgres_server_url")
    with fresh_database(server) as url:
        yield url


def has_columns_only(thing: Any, _name: str | None, kind: str, *_more: Any) -> bool:
    """Whether both databases can tell it from another: of an index on an expression only the name is compared."""
    return kind != "index" or all(isinstance(each, Column) for each in thing.expressions)


def differences(connection: Connection) -> list[Any]:
    opts = {"include_name": is_described, "include_object": has_columns_only}
    described = MigrationContext.configure(connection, opts=opts)
    return list(compare_metadata(described, complete_metadata()))


def indexes(connection: Connection) -> set[str]:
    """The names of all indexes but those of constraints."""
    asked = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    if connection.dialect.name == "postgresql":
        asked = "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()"
    return {str(name) for name in connection.exec_driver_sql(asked).scalars()}


def test_the_files_are_named_as_the_history_goes() -> None:
    history = ScriptDirectory.from_config(tool._config()).walk_revisions()
    assert revisions() == [script.revision for script in history][::-1]


# That indexes on expressions are there is asked below.
@pytest.mark.filterwarnings("ignore:.*expression-based index")
async def test_the_newest_revision_is_what_the_code_describes(empty_url: str) -> None:
    database = Database(empty_url)
    assert await schema_status(database) is SchemaStatus.OLDER
    await migrate(database)
    assert await schema_status(database) is SchemaStatus.CURRENT
    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []
        described = {
            str(each.name) for table in complete_metadata().tables.values() for each in table.indexes
        }
        assert described <= await connection.run_sync(indexes)
    await database.close()


async def test_back_to_the_beginning_leaves_nothing(empty_url: str) -> None:
    database = Database(empty_url)
    await migrate(database)
    await downgrade(database)
    async with database.engine.connect() as connection:
        left = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
    assert left == ["alembic_version"]
    await database.close()


async def test_preparing_twice_is_preparing_once(empty_url: str) -> None:
    await prepare_database(Database(empty_url))
    await prepare_database(Database(empty_url))
    database = Database(empty_url)
    assert await schema_status(database) is SchemaStatus.CURRENT
    await database.close()
