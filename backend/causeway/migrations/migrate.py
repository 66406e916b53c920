"""Bringing a database to the newest revision of the tables, or back to an older one."""

from pathlib import Path

from alembic import command
from alembic.config import Config
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

    async with database.engine.connect() as connection:
        await connection.run_sync(upgrade)


async def downgrade(database: Database, revision: str = "base") -> None:
    """Go back to `revision`; what later revisions added is lost."""

    def back(connection: Connection) -> None:
        command.downgrade(_config(connection), revision)

    async with database.engine.connect() as connection:
        await connection.run_sync(back)
