"""Every table that grows has rows in the courts of scale: what is judged with an empty table is not judged."""

from sqlalchemy import Connection, func, inspect, select

from causeway.migrations.metadata import complete_metadata
from tests.scale.asking import opened
from tests.scale.conftest import CASES
from tests.scale.growing import DOES_NOT_GROW, GROWS

CASES_TO_A_ROW = 100
"""A table that grows has at least one row for so many cases."""
MOST_THAT_DO_NOT_GROW = 1_000


def counted(connection: Connection) -> dict[str, int]:
    """The rows of every table of the court that the code knows; tests that define tables of their own have others."""
    there, known = inspect(connection).get_table_names(), complete_metadata().tables
    of_tables = {name: select(func.count()).select_from(known[name]) for name in there if name in known}
    return {name: connection.execute(rows).scalar_one() for name, rows in of_tables.items()}


async def test_every_table_that_grows_has_grown(court_url: str) -> None:
    async with opened(court_url) as context, context.database.reading_engine.connect() as connection:
        rows = await connection.run_sync(counted)
    few = {name: has for name, has in rows.items() if name in GROWS and has * CASES_TO_A_ROW < CASES}
    assert few == {}
    assert {name for name in DOES_NOT_GROW if rows[name] > MOST_THAT_DO_NOT_GROW} == set()
