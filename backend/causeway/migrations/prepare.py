"""Making a database ready to serve: the newest tables, then the reference data of the courts."""

from causeway.courts.loader import load_reference_data
from causeway.kit.database import Database
from causeway.migrations.migrate import migrate


async def prepare_database(database: Database) -> None:
    """Migrate, load reference data (which never overwrites an administrator's edit), and close."""
    await migrate(database)
    async with database.writing() as session:
        await load_reference_data(session)
        await session.commit()
    await database.close()
