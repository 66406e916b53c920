"""Bringing a database to the newest revision of the tables, and asking where it stands."""

from enum import Enum
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from causeway.kit.database import Database

HERE = Path(__file__).parent


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    if connection is not None:
        config.attributes["connection"] = connection
    return config


async def migrate(database: Database, revision: str = "head") -> None:
    """Upgrade to `revision`. On SQLite foreign keys are checked after, not during, the copying of tables."""

    def upgrade(connection: Connection) -> None:
        command.upgrade(_config(connection), revision)

    async with database.engine.begin() as connection:
        await connection.run_sync(upgrade)


async def downgrade(database: Database, revision: str = "base") -> None:
    """Go back to `revision`; what later revisions added is lost."""

    def back(connection: Connection) -> None:
        command.downgrade(_config(connection), revision)

    async with database.engine.begin() as connection:
        await connection.run_sync(back)


class Standing(Enum):
    """How a database's tables compare with those of this build."""

    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"


async def standing(database: Database) -> Standing:
    """Return whether every revision of this build, and no unknown one, has been applied."""

    def applied(connection: Connection) -> set[str]:
        return set(MigrationContext.configure(connection).get_current_heads())

    async with database.engine.connect() as connection:
        current = await connection.run_sync(applied)
    ours = ScriptDirectory.from_config(_config())
    if current == set(ours.get_heads()):
        return Standing.CURRENT
    known = {script.revision for script in ours.walk_revisions()}
    return Standing.OLDER if current <= known else Standing.NEWER
