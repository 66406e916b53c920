"""The SQLite driver, one trip to its thread per statement where the stock adapter makes four.

aiosqlite gives each connection a thread. SQLAlchemy's adapter goes there to make a cursor, to execute, to fetch and to
close; each trip costs more than most statements. Here all four happen in one, and where a unit of work writes, the
brief ones happen without any (docs/adr/0026-brief-statements-without-a-trip.md).
"""

import asyncio
import math
import sqlite3
import time
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

from sqlalchemy.dialects.sqlite.aiosqlite import AsyncAdapt_aiosqlite_connection, AsyncAdapt_aiosqlite_cursor
from sqlalchemy.engine.interfaces import Dialect

INTERRUPTED = "interrupted"
"""What SQLite says of a statement that was ended from outside."""


class OneTripCursor(AsyncAdapt_aiosqlite_cursor):
    """A cursor that lives in the thread only while it executes; its rows come back with it."""

    __slots__ = ("_told",)

    def __init__(self, adapt_connection: Any) -> None:
        """Belong to `adapt_connection`; nothing happens in the thread yet."""
        self._adapt_connection = adapt_connection
        self._connection = adapt_connection._connection  # noqa: SLF001  the adapter's way
        self._rows: deque[Any] = deque()
        self._told: tuple[Any, int, Any] = (None, -1, None)

    @property
    def description(self) -> Any:
        return self._told[0]

    @property
    def rowcount(self) -> int:
        return self._told[1]

    @property
    def lastrowid(self) -> Any:
        return self._told[2]

    async def _execute_async(self, operation: Any, parameters: Any) -> None:
        await self._trip(_execute, operation, () if parameters is None else parameters)

    async def _executemany_async(self, operation: Any, seq_of_parameters: Any) -> None:
        await self._trip(_execute_many, operation, seq_of_parameters)

    async def _trip(self, act: Any, operation: Any, parameters: Any) -> None:
        connection: Any = self._connection
        async with self._adapt_connection._execute_mutex:  # noqa: SLF001  as in the class above
            self._rows, *told = await connection._execute(  # noqa: SLF001
                act,
                connection._conn,  # noqa: SLF001
                operation,
                parameters,
            )
        self._told = tuple(told)

    async def _async_soft_close(self) -> None:
        """Do nothing: the cursor in the thread is closed already."""

    def close(self) -> None:
        self._rows.clear()


class OneTripConnection(AsyncAdapt_aiosqlite_connection):
    """A connection with such cursors."""

    __slots__ = ()

    is_shared_by_threads: ClassVar[bool] = False

    _cursor_cls = OneTripCursor


VM_STEPS_BETWEEN_CHECKS = 500_000
"""Steps of SQLite's machine, some ten milliseconds, between two looks whether a statement is still wanted."""


class _Statement:
    """One statement on its way: when its time is over, and whether anybody still waits for it."""

    def __init__(self, seconds: float) -> None:
        self.until = time.monotonic() + seconds
        self.is_wanted = True

    def run(self, act: Any, connection: sqlite3.Connection, operation: Any, parameters: Any) -> Any:
        """Run it in the connection's thread, and end it with "interrupted" when nobody waits or its time is over."""
        if self._is_over():
            raise sqlite3.OperationalError(INTERRUPTED)
        connection.set_progress_handler(self._is_over, VM_STEPS_BETWEEN_CHECKS)
        try:
            return act(connection, operation, parameters)
        finally:
            connection.set_progress_handler(None, 0)

    def _is_over(self) -> bool:
        return not self.is_wanted or time.monotonic() > self.until


class ReadingCursor(OneTripCursor):
    """A cursor whose statement ends when whoever asked has gone, or when it takes too long."""

    __slots__ = ()

    async def _trip(self, act: Any, operation: Any, parameters: Any) -> None:
        connection: Any = self._adapt_connection
        statement = _Statement(connection.statement_seconds)
        try:
            await super()._trip(partial(statement.run, act), operation, parameters)
        except asyncio.CancelledError:
            statement.is_wanted = False
            raise


class ReadingConnection(OneTripConnection):
    """A connection that only reads: nobody waits for its snapshot to begin or to end.

    Its thread does one thing after another, so whatever is asked next comes after both.
    """

    __slots__ = ("statement_seconds",)

    _cursor_cls = ReadingCursor

    def __init__(self, *given: Any) -> None:
        """Take as long as it takes, until `statement_seconds` is set."""
        super().__init__(*given)
        self.statement_seconds = math.inf

    def begin(self) -> None:
        """Begin a transaction; the snapshot is taken by the first statement."""
        self._post(lambda raw: raw.execute("BEGIN"))

    def rollback(self) -> None:
        if self._connection._connection:  # noqa: SLF001  (None once it is closed)
            self._post(lambda raw: raw.rollback())

    def _post(self, act: Callable[[sqlite3.Connection], Any]) -> None:
        connection: Any = self._connection
        connection._tx.put_nowait((None, partial(act, connection._conn)))  # noqa: SLF001


def connect(
    kind: type[OneTripConnection], dialect: Dialect, _record: Any, arguments: Any, options: Any
) -> OneTripConnection:
    """Open a connection; with its `kind` given, a listener for SQLAlchemy's `do_connect`."""
    dbapi: Any = dialect.loaded_dbapi
    options = {**options, "check_same_thread": not kind.is_shared_by_threads}
    return kind(dbapi, dbapi.connect(*arguments, **options)._connection)  # noqa: SLF001


def _execute(connection: sqlite3.Connection, operation: str, parameters: Any) -> tuple[Any, ...]:
    return _all_of(connection.execute(operation, parameters))


def _execute_many(connection: sqlite3.Connection, operation: str, parameters: Any) -> tuple[Any, ...]:
    return _all_of(connection.executemany(operation, parameters))


def _all_of(cursor: sqlite3.Cursor) -> tuple[Any, ...]:
    try:
        # `rowcount` of an UPDATE ... RETURNING is right only when its rows have been taken.
        rows = deque(cursor.fetchall()) if cursor.description else deque()
        return rows, cursor.description, cursor.rowcount, cursor.lastrowid
    finally:
        cursor.close()
