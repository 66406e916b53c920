"""The supplied reference data for tests: what the loader wrote the first time is copied afterwards, as it stands.

Making and checking a thousand rows anew took half of the time of a test about filings. The loader itself is judged in
`test_reference_data`, where a load over such a copy finds nothing to change.
"""

from typing import Any

from sqlalchemy import Table, insert, select
from sqlmodel import SQLModel

from causeway.courts.loader import FILES, load_reference_data
from causeway.courts.tables import DocumentTypeUse, FeeSchedule
from causeway.kit.database import Database, WriteSession

Copy = list[tuple[Table, list[dict[str, Any]]]]

_WRITTEN = {of.__tablename__ for tables in FILES.values() for of in tables.values()}
_WRITTEN |= {DocumentTypeUse.__tablename__, FeeSchedule.__tablename__}
_kept: Copy = []


async def load_supplied(database: Database) -> None:
    """Load the supplied reference data into a database that has none."""
    async with database.writing() as session:
        if _kept:
            for table, rows in _kept:
                await session.execute(insert(table), rows)
        else:
            await load_reference_data(session)
            _kept.extend(await _copy(session))
        await session.commit()


async def _copy(session: WriteSession) -> Copy:
    """What the loader has written, in the order in which tables name one another."""
    tables = [table for table in SQLModel.metadata.sorted_tables if table.name in _WRITTEN]
    return [
        (table, [dict(row) for row in (await session.execute(select(table))).mappings()]) for table in tables
    ]
