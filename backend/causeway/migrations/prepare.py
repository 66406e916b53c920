"""Making a database ready to serve, and saying why one is not."""

from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from causeway.kit.database import Database
from causeway.migrations.schema_status import SchemaStatus, schema_status

UNPREPARED = "the database is not up to date: run `causeway migrate` first"
NEWER = "the database is of a newer release than this one, which must not touch it: run the newer release"


async def prepare_database(database: Database) -> None:
    """Migrate, load reference data (which never overwrites an administrator's edit), and close."""
    # Not at every start, which only asks where the database stands.
    from causeway.courts.loader import load_reference_data  # noqa: PLC0415
    from causeway.migrations.migrate import migrate  # noqa: PLC0415

    await migrate(database)
    async with database.writing() as session:
        await load_reference_data(session)
        await session.commit()
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
    return UNPREPARED if stands is SchemaStatus.OLDER and not may_be_older else None


def _is_missing(database: Database) -> bool:
    return database.dialect == "sqlite" and not Path(str(database.url.database)).exists()


def _briefly(error: BaseException) -> str:
    """Return the first line of what the database's driver said."""
    said = str(getattr(error, "orig", None) or error)
    return said.partition("\n")[0]
