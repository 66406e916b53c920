"""Recorded statements sent to SQLite again, by its driver alone."""

import asyncio
from time import perf_counter
from typing import Any

from pysqlite3 import dbapi2
from sqlalchemy.engine import make_url

from causeway.kit.sqlite import PRAGMAS


async def replay_on_sqlite(url: str, written: list[list[tuple[str, Any]]], _clients: int) -> float:
    """Send each submission's statements in one transaction; return how many a second.

    SQLite has one writer at a time, so that more clients would only wait for one another.
    """
    return await asyncio.to_thread(_replay, str(make_url(url).database), written)


def _replay(path: str, written: list[list[tuple[str, Any]]]) -> float:
    connection = dbapi2.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(pragma)
    began = perf_counter()
    for writes in written:
        connection.execute("BEGIN IMMEDIATE")
        for statement, values in writes:
            connection.execute(statement, values).fetchall()
        connection.execute("COMMIT")
    spent = perf_counter() - began
    connection.close()
    return len(written) / spent
