"""Connections that only read, kept open from one snapshot to the next.

What a pool does when a connection comes back, and SQLAlchemy when it goes out again, costs more than a row by its key.
Here its transaction is ended, and nothing else: whoever reads leaves nothing behind.
"""

import asyncio
import time
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.util import greenlet_spawn

from causeway.kit import postgresql
from causeway.kit.sqlite_reading import ReadingConnection


class ReadingConnections:
    """At most so many connections of one engine; the one that was used last is used next."""

    def __init__(self, engine: AsyncEngine, most: int) -> None:
        """Open up to `most` of `engine`, whose own pool has room for them, as they are needed."""
        self._engine = engine
        self._most = most
        self._turns = asyncio.Semaphore(most)
        self._free: list[tuple[Connection, float]] = []
        self._taken = 0
        self._ending: set[asyncio.Task[None]] = set()
        self._closed = False

    def checkedout(self) -> int:
        """Return how many are in use."""
        return self._taken

    def size(self) -> int:
        """Return how many there may be."""
        return self._most

    async def take(self) -> Connection:
        """Return a connection whose transaction begins with its first statement; wait if all are in use."""
        await self._turns.acquire()
        self._taken += 1
        try:
            kept = await self._kept()
            if kept is not None:
                return kept
            opened: Connection = await greenlet_spawn(self._engine.sync_engine.connect)
        except BaseException:
            self._leave()
            raise
        return opened

    def give(self, connection: Connection) -> None:
        """End the connection's transaction, and keep it for the next; whoever gives it does not wait for that."""
        if connection.closed or connection.invalidated or self._closed:
            self._drop(connection)
            return
        raw: Any = connection.connection.dbapi_connection
        if isinstance(raw, ReadingConnection) and not connection.in_transaction():
            raw.rollback()
            self._keep(connection)
            return
        ending = asyncio.get_running_loop().create_task(self._end(connection, raw))
        self._ending.add(ending)
        ending.add_done_callback(self._ending.discard)

    async def settled(self) -> None:
        """Return when the transactions of all that were given have ended."""
        while self._ending:
            await asyncio.wait(self._ending)

    async def close(self) -> None:
        """Close those that are kept, and from now on each that is given back."""
        self._closed = True
        await self.settled()
        while self._free:
            await greenlet_spawn(self._free.pop()[0].close)

    async def _kept(self) -> Connection | None:
        while self._free:
            connection, used = self._free.pop()
            if isinstance(connection.connection.dbapi_connection, ReadingConnection):
                return connection
            alive = False
            try:
                alive = await self._is_alive(connection, used)
            finally:
                if not alive:  # or whoever asked is being cancelled
                    _end_at_once(connection)
            if alive:
                return connection
        return None

    async def _is_alive(self, connection: Connection, used: float) -> bool:
        raw: Any = connection.connection.dbapi_connection
        if raw.driver_connection.is_closed():
            return False
        if time.monotonic() - used < postgresql.TRUSTED_IDLE_SECONDS:
            return True
        dialect: Any = self._engine.dialect
        try:
            await greenlet_spawn(dialect.do_ping, raw)
        except dialect.loaded_dbapi.Error:
            return False
        return True

    async def _end(self, connection: Connection, raw: Any) -> None:
        try:
            if connection.in_transaction():
                await greenlet_spawn(connection.rollback)
            elif isinstance(raw, ReadingConnection):
                raw.rollback()
            elif raw._transaction is not None:  # noqa: SLF001  as the adapter does in a greenlet
                await raw._call_and_discard(raw._transaction.rollback)  # noqa: SLF001
        except BaseException as error:  # whatever it is, the next reader opens another
            self._drop(connection)
            if not isinstance(error, Exception):
                raise
            return
        self._keep(connection)

    def _keep(self, connection: Connection) -> None:
        if self._closed:
            self._drop(connection)
            return
        self._free.append((connection, time.monotonic()))
        self._leave()

    def _drop(self, connection: Connection) -> None:
        _end_at_once(connection)
        self._leave()

    def _leave(self) -> None:
        self._taken -= 1
        self._turns.release()


def _end_at_once(connection: Connection) -> None:
    # Neither waits for the database: somebody who is being cancelled can still do both.
    connection.invalidate()
    connection.close()
