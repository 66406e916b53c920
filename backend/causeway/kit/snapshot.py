"""One moment of the database, read through one connection: compiled statements first, a session where one is wanted."""

import asyncio
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncConnection

from causeway.kit.compiled_statements import CompiledStatement, Row
from causeway.kit.database import Database, ReadSession
from causeway.kit.sqlite_reading import ReadingConnection


class Snapshot:
    """What is read in it is of one moment, whichever way; used by one reader at a time, and again once it was closed.

    A session costs more than most statements do, so there is none until somebody asks for it.
    """

    def __init__(self, database: Database) -> None:
        """Read from `database`; nothing is opened yet."""
        self._database = database
        self._connection: Connection | None = None
        self._session: ReadSession | None = None

    async def rows(self, statement: CompiledStatement, given: Mapping[str, Any]) -> list[Row]:
        """Run `statement` and return its rows. Raises what a session would raise."""
        return await statement.rows(self._connection or await self.open(), given)

    async def session(self) -> ReadSession:
        """Return the session of this moment."""
        if self._session is None:
            connection = AsyncConnection(self._database.reading_engine, self._connection or await self.open())
            self._session = ReadSession(connection, expire_on_commit=False, autoflush=False)
        return self._session

    async def open(self) -> Connection:
        """Wait for a connection and begin, if that is not done; nothing is read yet."""
        if self._connection is not None:
            return self._connection
        connection = self._connection = await self._database.reading_connections.take()
        raw: Any = connection.connection.dbapi_connection
        if isinstance(raw, ReadingConnection):
            # On PostgreSQL the adapter begins before the first statement.
            raw.begin()
        return connection

    async def close(self) -> None:
        """Give the connection back; also where whoever reads is being cancelled."""
        if self._connection is None:
            return
        connection, session = self._connection, self._session
        self._connection = self._session = None
        if session is None:
            self._database.reading_connections.give(connection)
        else:
            await asyncio.shield(self._close(connection, session))

    async def _close(self, connection: Connection, session: ReadSession) -> None:
        try:
            await session.close()
        finally:
            self._database.reading_connections.give(connection)
