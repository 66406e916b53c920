"""The SQLite driver, one trip to its thread per statement where the stock adapter makes four.

aiosqlite gives each connection a thread. SQLAlchemy's adapter goes there to make a cursor, to execute, to fetch and to
close; each trip costs more than most statements. Here all four happen in one, and where a unit of work writes, the
brief ones happen without any (docs/adr/0026-brief-statements-without-a-trip.md).
"""

import sqlite3
from collections import deque
from typing import Any, ClassVar

from sqlalchemy.dialects.sqlite.aiosqlite import AsyncAdapt_aiosqlite_connection, AsyncAdapt_aiosqlite_cursor
from sqlalchemy.engine.interfaces import Dialect

INTERRUPTED = "interrupted"
"""What SQLite says of a statement that was ended from outside."""

BRIEF_READ_SECONDS = 0.002
"""How long a statement that reads may hold the event loop; then it is asked again in the thread."""
VM_STEPS_BETWEEN_GLANCES = 2_000
"""Steps of SQLite's machine, some tenth of a millisecond, between two looks at the time of a brief statement."""


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
        await self._trip(execute, operation, () if parameters is None else parameters)

    async def _executemany_async(self, operation: Any, seq_of_parameters: Any) -> None:
        await self._trip(execute_many, operation, seq_of_parameters)

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


def connect(
    kind: type[OneTripConnection], dialect: Dialect, _record: Any, arguments: Any, options: Any
) -> OneTripConnection:
    """Open a connection; with its `kind` given, a listener for SQLAlchemy's `do_connect`."""
    dbapi: Any = dialect.loaded_dbapi
    options = {**options, "check_same_thread": not kind.is_shared_by_threads}
    return kind(dbapi, dbapi.connect(*arguments, **options)._connection)  # noqa: SLF001


def execute(connection: sqlite3.Connection, operation: str, parameters: Any) -> tuple[Any, ...]:
    """Run a statement; return its rows, their description, how many it changed, and the last row's id."""
    return _all_of(connection.execute(operation, parameters))


def execute_many(connection: sqlite3.Connection, operation: str, parameters: Any) -> tuple[Any, ...]:
    """Run a statement with each of `parameters`; return the same."""
    return _all_of(connection.executemany(operation, parameters))


def _all_of(cursor: sqlite3.Cursor) -> tuple[Any, ...]:
    try:
        # `rowcount` of an UPDATE ... RETURNING is right only when its rows have been taken.
        rows = deque(cursor.fetchall()) if cursor.description else deque()
        return rows, cursor.description, cursor.rowcount, cursor.lastrowid
    finally:
        cursor.close()
