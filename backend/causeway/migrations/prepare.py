"""Making a database ready to serve, and saying why one is not."""

from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from causeway.kit.database import Database
from causeway.kit.statistics import gather_statistics
from causeway.kit.text_index import fill_texts
from causeway.migrations.schema_status import SchemaStatus, schema_status

UNPREPARED = "the database is not up to date: run `causeway migrate` first"
NEWER = "the database is of a newer release than this one, which must not touch it: run the newer release"


NO_TRIGRAMS = (
    "the database's server has no extension pg_trgm, which finds texts: install PostgreSQL's additional modules "
    "(in Debian they come with the server, elsewhere as postgresql-contrib), then run `causeway migrate` again"
)


async def prepare_database(database: Database) -> None:
    """Migrate, load reference data (which never overwrites an administrator's edit), fill in texts; close."""
    # Not at every start, which only asks where the database stands.
    from causeway.courts.loader import load_reference_data  # noqa: PLC0415
    from causeway.migrations.migrate import migrate  # noqa: PLC0415

    await migrate(database)
    async with database.writing() as session:
        await load_reference_data(session)
        await session.commit()
    async with database.engine.begin() as connection:
        await connection.run_sync(fill_texts)
    await gather_statistics(database)
    await database.close()


async def unready(database: Database, *, may_be_older: bool = False) -> str | None:
    """Return why the database is not one to work with as it is; None if it is.

    Makes nothing: not even the file of an SQLite database that is not there yet.
    """
    if _is_missing(database):
        return None if may_be_older else UNPREPARED
    try:
        stands = await schema_status(database)
    except (OSError, SQLAlchemyError) as error:
        return f"the database cannot be used: {_briefly(error)}"
    if stands is SchemaStatus.NEWER:
        return NEWER
    if stands is SchemaStatus.OLDER and may_be_older and not await _has_trigrams(database):
        return NO_TRIGRAMS
    return UNPREPARED if stands is SchemaStatus.OLDER and not may_be_older else None


async def _has_trigrams(database: Database) -> bool:
    if database.dialect == "sqlite":
        return True  # FTS5 is part of every build that is used
    available = text("SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_trgm'")
    async with database.engine.connect() as connection:
        return bool((await connection.execute(available)).scalar_one())


def _is_missing(database: Database) -> bool:
    return database.dialect == "sqlite" and not Path(str(database.url.database)).exists()


def _briefly(error: BaseException) -> str:
    """Return the first line of what the database's driver said."""
    said = str(getattr(error, "orig", None) or error)
    return said.partition("\n")[0]
