"""Where a database's tables stand beside those of this build; asked at every start, so without the migration tool."""

from enum import Enum
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from causeway.kit.database import Database

VERSIONS = Path(__file__).parent / "versions"


class SchemaStatus(Enum):
    """How a database's tables compare with those of this build."""

    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"


async def schema_status(database: Database) -> SchemaStatus:
    """Return whether every revision of this build, and no unknown one, has been applied."""
    async with database.engine.connect() as connection:
        current = await connection.run_sync(_applied)
    known = revisions()
    if current == {known[-1]}:
        return SchemaStatus.CURRENT
    return SchemaStatus.OLDER if current <= set(known) else SchemaStatus.NEWER


def revisions() -> list[str]:
    """Return the revisions of this build, oldest first: the history is one line, its files named `0001_act.py`."""
    return sorted(path.name.partition("_")[0] for path in VERSIONS.glob("[0-9]*.py"))


def _applied(connection: Connection) -> set[str]:
    if not inspect(connection).has_table("alembic_version"):
        return set()
    return set(connection.execute(text("SELECT version_num FROM alembic_version")).scalars())
