"""The database: one engine per way of using it, and two session types so that a signature says whether it writes."""

import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession as SQLModelSession

from causeway.kit import sqlite
from causeway.kit.group_commit import GROUP_UNDONE, GroupCommit, GroupUndoneError
from causeway.kit.postgresql import MAX_READING_CONNECTIONS, MAX_WRITING_CONNECTIONS, postgresql_engine
from causeway.kit.reading_connections import ReadingConnections
from causeway.kit.sqlite_driver import INTERRUPTED, connect
from causeway.kit.sqlite_reading import ReadingConnection
from causeway.kit.sqlite_writing import WritingConnection

MAX_SQLITE_READERS = 8

QUERY_CANCELED = "57014"
"""What PostgreSQL says of a statement that took too long."""

GROUP_COMMIT = "causeway_group_commit"
"""The option of SQLite's engine for units of work that are expected to be brief, and may be committed together."""

DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}


class ReadSession(SQLModelSession):
    """A session that sees one consistent state and cannot change it."""

    # SQLModel marks `execute` as deprecated in favour of `exec`, which does not take every statement used here.
    execute = AsyncSession.execute


class WriteSession(ReadSession):
    """A session inside one unit of work. Only `kit.context` commits it."""


class Database:
    """SQLite in one file, or PostgreSQL; everything else in the project is the same on both."""

    def __init__(self, url: str, *, statement_seconds: float | None = None) -> None:
        """Open `url` lazily: `sqlite:///path`, `postgresql://user:password@host/name`.

        A statement that takes longer than `statement_seconds` is ended by the database (on SQLite, one that reads).
        """
        parsed = make_url(url)
        parsed = parsed.set(drivername=DRIVERS.get(parsed.drivername, parsed.drivername))
        self.url = parsed
        self.dialect = parsed.get_backend_name()
        self._group_commit: GroupCommit | None = None
        if self.dialect == "sqlite":
            self._writer = _sqlite_engine(parsed, size=1)
            self._group_commit = GroupCommit(self._writer)
            most = MAX_SQLITE_READERS
            self._reader = _sqlite_engine(parsed, size=most, reading_seconds=statement_seconds or math.inf)
        else:
            self._writer = postgresql_engine(parsed, MAX_WRITING_CONNECTIONS, statement_seconds)
            most = MAX_READING_CONNECTIONS
            self._reader = postgresql_engine(parsed, most, statement_seconds, reads=True)
        self.reading_connections = ReadingConnections(self._reader, most)
        self._brief_writer = self._writer.execution_options(**{GROUP_COMMIT: self._group_commit})

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[ReadSession]:
        """Yield a session over one snapshot; nothing it does is kept."""
        connection = await self.reading_connections.take()
        try:
            bound = AsyncConnection(self._reader, connection)
            async with ReadSession(bound, expire_on_commit=False, autoflush=False) as session:
                yield session
        finally:
            self.reading_connections.give(connection)

    @asynccontextmanager
    async def writing(self, *, in_brief: bool = False) -> AsyncIterator[WriteSession]:
        """Yield a session whose changes are lost unless the caller (the unit of work) commits.

        `in_brief` is cheaper on SQLite. What was committed so is kept only when this context has ended; it may end with
        an error that `was_undone` tells: everything is then undone, to be done again without it.
        """
        if in_brief and self._group_commit is not None:
            async with self._group_commit.turn(), _write_session(self._brief_writer) as session:
                yield session
        else:
            async with _write_session(self._writer) as session:
                yield session

    @property
    def engine(self) -> AsyncEngine:
        """The writing engine, for migrations."""
        return self._writer

    @property
    def reading_engine(self) -> AsyncEngine:
        """The engine whose connections only read, each from one snapshot to the next."""
        return self._reader

    def engines(self) -> list[AsyncEngine]:
        """Return the engines whose statements can be followed."""
        return [self._writer, self._reader]

    def pools(self) -> dict[str, Any]:
        """Return the pools of connections by what they are for."""
        return {"writing": self._writer.pool, "reading": self.reading_connections}

    async def close(self) -> None:
        """Close every connection."""
        if self._group_commit is not None:
            await self._group_commit.close()
        await self.reading_connections.close()
        await self._writer.dispose()
        await self._reader.dispose()


def is_timed_out(error: BaseException | None) -> bool:
    """Whether the database ended a statement because it took too long."""
    if not isinstance(error, DBAPIError):
        return False
    return getattr(error.orig, "sqlstate", None) == QUERY_CANCELED or str(error.orig) == INTERRUPTED


def was_undone(error: DBAPIError | GroupUndoneError) -> bool:
    """Whether SQLite undid all that a session in brief had done: it took too long, or its group was undone."""
    return isinstance(error, GroupUndoneError) or str(error.orig) in {INTERRUPTED, GROUP_UNDONE}


@asynccontextmanager
async def _write_session(engine: AsyncEngine) -> AsyncIterator[WriteSession]:
    session = WriteSession(engine, expire_on_commit=False)
    try:
        yield session
    finally:
        if session.in_transaction():
            await session.__aexit__(None, None, None)  # in a task of its own, that nobody cancels
        else:
            session.sync_session.close()  # which has nothing to undo, and needs no task


def _sqlite_engine(url: Any, *, size: int, reading_seconds: float | None = None) -> AsyncEngine:
    """Return an engine that begins transactions itself: the driver's own deferred BEGIN fails under contention.

    With `reading_seconds` it only reads, no statement for longer than that.
    """
    reads = reading_seconds is not None
    engine = create_async_engine(
        url, pool_size=size, max_overflow=0, connect_args={"timeout": 10}, hide_parameters=True
    )
    kind = ReadingConnection if reads else WritingConnection
    event.listen(engine.sync_engine, "do_connect", partial(connect, kind))

    @event.listens_for(engine.sync_engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in sqlite.PRAGMAS:
            cursor.execute(pragma)
        if reads:
            cursor.execute("PRAGMA query_only = ON")
            connection.statement_seconds = reading_seconds
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        raw: Any = connection.connection.dbapi_connection
        if reads:
            raw.begin()
            return
        raw.begin(connection.get_execution_options().get(GROUP_COMMIT))

    return engine
