"""What the planner of the database knows of the tables: gathered by the product, as nobody else will."""

from causeway.kit.database import Database

ROWS_LOOKED_AT = 1000
"""Rows of each index that SQLite looks at: enough to tell a selective index from another, at any size."""


async def gather_statistics(database: Database) -> None:
    """Let the database look at its tables and remember how selective their indexes are; cheap, and safe at any time.

    After migrating, after loading many rows, and once a night. PostgreSQL gathers for itself as well, a while after
    many rows have changed, and this also marks the rows that every reader may see.
    """
    async with database.engine.connect() as connection:
        outside = await connection.execution_options(isolation_level="AUTOCOMMIT")
        if database.dialect == "sqlite":
            await outside.exec_driver_sql(f"PRAGMA analysis_limit = {ROWS_LOOKED_AT}")
            await outside.exec_driver_sql("ANALYZE")
        else:
            # It may take longer than a request may; the connection goes back as it came.
            await outside.exec_driver_sql("SET statement_timeout = 0")
            try:
                await outside.exec_driver_sql("VACUUM (ANALYZE, SKIP_LOCKED)")
            finally:
                await outside.exec_driver_sql("RESET statement_timeout")
