"""Units of work that wait for one another on SQLite share a transaction: one wait for the disk for all of them.

Each has a savepoint of its own, and is acknowledged when the commit of all is on the disk.
docs/adr/0031-group-commit.md
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

MAX_UNITS_PER_GROUP = 32
"""The first of them waits for all the others."""
MAX_SECONDS_FOR_A_TURN = 30
"""As for a connection of a pool: longer, and something is wrong."""

GROUP_UNDONE = "undone with others"
"""What is said of a unit of work whose own commit was to be that of others too, and failed."""


class GroupUndoneError(Exception):
    """Nothing of a unit of work was kept, because of another that shared its transaction: to be done again, alone."""


class CommitGroup:
    """A transaction that several units of work have left to be committed."""

    def __init__(self) -> None:
        """Begin with none."""
        self.units = 0
        self.kept: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def settle(self, fault: BaseException | None = None) -> None:
        """Tell all of them that it is on the disk, or that it never will be."""
        if self.kept.done():
            return
        if fault is None:
            self.kept.set_result(None)
        else:
            self.kept.set_exception(GroupUndoneError())
            self.kept.exception()  # whoever left meanwhile asks for nothing


class GroupCommit:
    """Gives units of work their turns, and says whether one should leave its transaction to the next."""

    def __init__(self, engine: AsyncEngine) -> None:
        """Share the transactions of `engine`, which has one connection."""
        self._engine = engine
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._left: CommitGroup | None = None
        self._committing: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for one's turn; after it, for what the unit of work has left to be on the disk.

        Raises `GroupUndoneError` when it is not, and nothing of the unit of work was kept.
        """
        self._waiting += 1
        try:
            async with asyncio.timeout(MAX_SECONDS_FOR_A_TURN):
                await self._turn.acquire()
        finally:
            self._waiting -= 1
        self._left = None
        try:
            yield
            left = self._left
        finally:
            self._turn.release()
        if left is not None:
            await asyncio.shield(left.kept)

    def should_leave(self, pending: CommitGroup | None) -> bool:
        """Whether others wait for their turn, and one of them is to commit what is `pending` and this unit of work."""
        return self._waiting > 0 and (pending is None or pending.units < MAX_UNITS_PER_GROUP - 1)

    def leave(self, pending: CommitGroup) -> None:
        """Note that the unit of work whose turn it is has left its transaction to be committed."""
        pending.units += 1
        self._left = pending
        if pending.units == 1:
            # After all that wait now, whatever becomes of them: who has left relies on no other unit of work.
            task = asyncio.create_task(self._commit(pending))
            self._committing.add(task)
            task.add_done_callback(self._committing.discard)

    async def close(self) -> None:
        """Return when nothing is left to be committed."""
        await asyncio.gather(*self._committing)

    async def _commit(self, left: CommitGroup) -> None:
        try:
            async with self._turn:
                if not left.kept.done():
                    async with self._engine.connect() as connection:
                        await connection.run_sync(_end_left)
        except Exception as fault:  # noqa: BLE001  (each is told, and meets it alone if it is still there)
            left.settle(fault)


def _end_left(connection: Any) -> None:
    connection.connection.dbapi_connection.end_left()
