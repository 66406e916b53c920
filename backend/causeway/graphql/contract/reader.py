"""Reading: one snapshot per operation, opened when first needed, used by one reader at a time."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from weakref import WeakKeyDictionary

from causeway.graphql.contract.errors import EdgeError, ErrorCode
from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.database import Database, ReadSession
from causeway.kit.snapshot import Snapshot
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
        self._snapshot = Snapshot(database)
        self._lock = asyncio.Lock()
        self.rows = 0
        """How many rows the operation, or the present event of a subscription, has read."""
        self.seconds = 0.0
        """How long the operation, or the present event of a subscription, has been reading."""

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[ReadSession]:
        """Yield the operation's session, for as long as nothing else uses it."""
        async with self._lock:
            yield await self._snapshot.session()

    async def fetch(
        self, statement: CompiledStatement, binds: Mapping[str, Any], *, counted: bool = True
    ) -> list[tuple[Any, ...]]:
        """Return the rows of `statement`; QUERY_TOO_COMPLEX once the operation has read too many that are counted."""
        async with self._lock:
            await self._snapshot.open()
            began = time.perf_counter()
            try:
                rows = await self._snapshot.rows(statement, binds)
            finally:
                self.seconds += time.perf_counter() - began
        self.rows += len(rows) if counted else 0
        if self.rows > MAX_ROWS:
            raise EdgeError(ErrorCode.QUERY_TOO_COMPLEX, f"The operation reads more than {MAX_ROWS} rows.")
        return rows

    async def refresh(self) -> None:
        """Forget the snapshot: what is read next has everything committed before."""
        async with self._lock:
            await self._snapshot.close()

    async def start_event(self) -> None:
        """See what was committed before the event; what a subscription read for earlier ones is not counted."""
        await self.refresh()
        self.rows, self.seconds = 0, 0.0

    async def close(self) -> None:
        """Give the connection back."""
        await self.refresh()
