"""Connections to PostgreSQL: kept open, and trusted while they are in use."""

import time
from collections.abc import Sequence
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

MAX_READING_CONNECTIONS = 8
MAX_WRITING_CONNECTIONS = 8
"""Connections of one process, sixteen in all. All are kept: opening one costs more than most requests."""

TRUSTED_IDLE_SECONDS = 1.0
"""Seconds after its last use for which a connection is taken to be good; then it is asked, which takes three trips."""


def postgresql_engine(
    url: URL, size: int, statement_seconds: float | None = None, *, reads: bool = False
) -> AsyncEngine:
    """Return an engine that outlives a restart of the database: a dead connection is replaced before it is used.

    The server ends a statement that takes longer than `statement_seconds`, and one whose asker was cancelled. One that
    only `reads` sees one moment in each transaction.
    """
    settings = {"statement_timeout": f"{statement_seconds:.3f}s"} if statement_seconds else {}
    engine = create_async_engine(
        url,
        pool_size=size,
        max_overflow=0,
        isolation_level="REPEATABLE READ" if reads else None,
        hide_parameters=True,
        connect_args={"server_settings": settings},
    )
    dialect: Any = engine.dialect

    if reads:
        event.listen(engine.sync_engine, "connect", _only_read)

    @event.listens_for(engine.sync_engine, "connect")
    @event.listens_for(engine.sync_engine, "checkin")
    def _used(_connection: Any, record: Any) -> None:
        record.info["used"] = time.monotonic()

    @event.listens_for(engine.sync_engine, "checkout")
    def _require_alive(connection: Any, record: Any, _proxy: Any) -> None:
        # The driver knows of a connection that the server has closed; one that the network lost must be asked.
        if connection.driver_connection.is_closed():
            raise DisconnectionError
        if time.monotonic() - record.info["used"] < TRUSTED_IDLE_SECONDS:
            return
        try:
            dialect.do_ping(connection)
        except dialect.loaded_dbapi.Error:
            raise DisconnectionError from None

    return engine


def _only_read(connection: Any, _record: Any) -> None:
    connection.readonly = True


async def run(connection: Any, statement: str, values: Sequence[Any]) -> tuple[Sequence[Any], int]:
    """Run a statement on an adapter's connection; return its rows and how many it changed, or -1.

    As the adapter's cursor does, without a cursor and a description of the columns, which cost as much as the driver.
    """
    async with connection._execute_mutex:  # noqa: SLF001
        if connection._transaction is None:  # noqa: SLF001
            await connection._start_transaction()  # noqa: SLF001
        try:
            prepared, _ = await connection._prepare(statement, 0)  # noqa: SLF001
            rows = await prepared.fetch(*values)
        except Exception as error:  # noqa: BLE001  (raised again, as the adapter's)
            connection._handle_exception(error)  # noqa: SLF001
        changed = prepared.get_statusmsg().rpartition(" ")[2]
    return rows, int(changed) if changed.isdecimal() else -1
