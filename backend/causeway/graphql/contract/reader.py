"""Reading: one session per operation, opened when first needed, used by one reader at a time."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncConnection

from causeway.graphql.contract.errors import EdgeError, ErrorCode
from causeway.kit.database import Database, ReadSession
from causeway.kit.starts import ManyStarts

MAX_ROWS = 20_000
"""Rows one operation, or one event of a subscription, may read through the engine, whatever it was reckoned to cost."""

MANY_STARTS: WeakKeyDictionary[Database, ManyStarts] = WeakKeyDictionary()
"""What was found to be many in each database."""


class Reader:
    """The read port of one operation."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self.dialect = database.dialect
        self.many_starts = MANY_STARTS.setdefault(database, ManyStarts())
        self._database = database
        self._lock = asyncio.Lock()
        self._stack = AsyncExitStack()
        self._session: ReadSession | None = None
        self._connection: AsyncConnection | None = None
        self.rows = 0
        """How many rows the operation, or the present event of a subscription, has read."""
        self.seconds = 0.0
        """How long the operation, or the present event of a subscription, has been reading."""

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[ReadSession]:
        """Yield the operation's session, for as long as nothing else uses it."""
        async with self._lock:
            if self._session is None:
                self._session = await self._stack.enter_async_context(self._database.reading())
            yield self._session

    async def fetch(
        self, statement: Select[Any], binds: Mapping[str, Any], *, counted: bool = True
    ) -> list[tuple[Any, ...]]:
        """Return the rows of `statement`; QUERY_TOO_COMPLEX once the operation has read too many that are counted."""
        async with self.reading() as session:
            if self._connection is None:
                # Asking the session costs as much as a small statement does.
                self._connection = await session.connection()
            began = time.perf_counter()
            try:
                rows: Any = (await self._connection.execute(statement, binds)).all()
            finally:
                self.seconds += time.perf_counter() - began
        self.rows += len(rows) if counted else 0
        if self.rows > MAX_ROWS:
            raise EdgeError(ErrorCode.QUERY_TOO_COMPLEX, f"The operation reads more than {MAX_ROWS} rows.")
        found: list[tuple[Any, ...]] = rows
        return found

    async def refresh(self) -> None:
        """Forget the snapshot: what is read next has everything committed before."""
        async with self._lock:
            self._session = self._connection = None
            await self._stack.aclose()

    async def start_event(self) -> None:
        """See what was committed before the event; what a subscription read for earlier ones is not counted."""
        await self.refresh()
        self.rows, self.seconds = 0, 0.0

    async def close(self) -> None:
        """Give the connection back."""
        await self.refresh()
