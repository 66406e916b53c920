"""What the planner of the database knows of the tables: gathered by the product, as nobody else will."""

from causeway.kit.database import Database

_ORDINARY_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"


async def gather_statistics(database: Database) -> None:
    """Let the database look at its tables and remember how selective their indexes are.

    After migrating, after loading many rows, and once a night; safe at any time. SQLite reads each index once and
    whole, a second or so for a million rows: from a part of one it takes statuses for selective. PostgreSQL gathers for
    itself as well, a while after many rows have changed; here it also marks the rows that every reader may see.
    """
    if database.dialect == "sqlite":
        async with database.engine.connect() as connection:
            tables = (await connection.exec_driver_sql(_ORDINARY_TABLES)).scalars().all()
        for table in tables:
            # One at a time: whoever writes waits for a table, not for all of them.
            async with database.engine.begin() as connection:
                await connection.exec_driver_sql(f'ANALYZE "{table}"')
        return
    async with database.engine.connect() as connection:
        outside = await connection.execution_options(isolation_level="AUTOCOMMIT")
        # It may take longer than a request may; the connection goes back as it came.
        await outside.exec_driver_sql("SET statement_timeout = 0")
        try:
            await outside.exec_driver_sql("VACUUM (ANALYZE, SKIP_LOCKED)")
        finally:
            await outside.exec_driver_sql("RESET statement_timeout")
