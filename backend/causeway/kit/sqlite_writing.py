"""The SQLite driver for units of work: brief statements without a trip, and a commit for several of them.

docs/adr/0026-brief-statements-without-a-trip.md, docs/adr/0031-group-commit.md
"""

import asyncio
import math
import sqlite3
import time
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import Any, ClassVar

from sqlalchemy.util import await_only

from causeway.kit.group_commit import GROUP_UNDONE, CommitGroup, GroupCommit, GroupUndoneError
from causeway.kit.sqlite import BUSY_TIMEOUT_MS
from causeway.kit.sqlite_driver import (
    BRIEF_READ_SECONDS,
    INTERRUPTED,
    VM_STEPS_BETWEEN_GLANCES,
    OneTripConnection,
    OneTripCursor,
    execute,
    execute_many,
)

BRIEF_CHANGE_SECONDS = 0.010
"""How long one that changes something may: to end it undoes its whole transaction, which is then done in the thread."""
SAVEPOINT = "unit_of_work"


class WritingCursor(OneTripCursor):
    """A cursor whose statement runs at once, on the event loop, where its connection is `in_brief` and it is brief."""

    __slots__ = ()

    async def _trip(self, act: Any, operation: Any, parameters: Any) -> None:
        connection: Any = self._adapt_connection
        found = connection.at_once(act, operation, parameters)
        if found is not None:
            self._rows, *told = found
            self._told = tuple(told)
            return
        connection.is_busy = True
        await super()._trip(partial(connection.in_thread, act), operation, parameters)


class WritingConnection(OneTripConnection):
    """A connection for units of work. Its thread has whatever may wait: for a lock, for the disk, or for long.

    `in_brief`: statements are first tried on the event loop. `is_busy`: the thread is at something, which whoever
    asked for it may have left; until it has ended, everything else comes after it.

    A unit of work in brief that others wait for leaves its transaction to be committed with theirs: they have it from
    then on, each in a savepoint (`kit.group_commit`).
    """

    __slots__ = ("_in_savepoint", "_left", "_shared", "_until", "in_brief", "is_busy")

    _cursor_cls = WritingCursor

    is_shared_by_threads: ClassVar[bool] = True
    """Never by two at a time: `is_busy` sees to that."""

    def __init__(self, *given: Any) -> None:
        """Have the thread do everything, until a transaction is begun in brief."""
        super().__init__(*given)
        self._until = math.inf
        self._shared: GroupCommit | None = None
        self._left: CommitGroup | None = None
        self.in_brief = self.is_busy = self._in_savepoint = False
        self._connection._conn.set_progress_handler(self._is_over, VM_STEPS_BETWEEN_GLANCES)  # noqa: SLF001

    def begin(self, shared: GroupCommit | None) -> None:
        """Begin a unit of work; with `shared` in brief, and within the transaction that others have left."""
        self.in_brief, self._shared = False, shared
        if self._left is not None and shared is not None:
            self._raw.execute(f"SAVEPOINT {SAVEPOINT}")
            self._in_savepoint = True
        else:
            self.end_left()
            if shared is None or not self._begin_at_once():
                # Not by `exec_driver_sql`, which costs twice as much as the statement.
                cursor = self.cursor()
                cursor.execute("BEGIN IMMEDIATE")
                cursor.close()
        self.in_brief = shared is not None

    def commit(self) -> None:
        """Commit, or leave it to whoever waits."""
        if self.in_brief and not self.is_busy and not self._raw.in_transaction:
            raise self.dbapi.sqlite.OperationalError(
                INTERRUPTED
            )  # by a statement whose fault was passed over
        if self._shared is not None and self._shared.should_leave(self._left):
            if self._in_savepoint:
                self._raw.execute(f"RELEASE {SAVEPOINT}")
                self._in_savepoint = False
            self._left = self._left or CommitGroup()
            self._shared.leave(self._left)
        else:
            shares = self._left is not None
            try:
                self._commit()
            except self.dbapi.sqlite.Error as fault:
                if shares:
                    raise self.dbapi.sqlite.OperationalError(GROUP_UNDONE) from fault
                raise

    def rollback(self) -> None:
        """Undo what was not committed; without a trip where there is nothing, as after each commit."""
        if self._left is None:
            if self.is_busy or not self._connection._connection or self._raw.in_transaction:  # noqa: SLF001
                super().rollback()
        elif self._in_savepoint:
            self._in_savepoint = False
            if not await_only(self._in_thread(_undo_savepoint)):
                self._lose_left()  # SQLite has undone all of it, as it does when a change is interrupted

    def end_left(self) -> None:
        """Commit what was left, or else undo it; whoever left it is told."""
        if self._left is not None:
            with suppress(self.dbapi.sqlite.Error):
                self._commit()

    def close(self) -> None:
        self._lose_left()
        super().close()

    def terminate(self) -> None:
        self._lose_left()
        super().terminate()

    def at_once(self, act: Any, operation: Any, parameters: Any) -> Any:
        """Run a statement here and now; None where it is for the thread: one that reads, and turns out not to be brief.

        "interrupted" where one that changes something does.
        """
        if not self.in_brief or self.is_busy:
            return None
        reads = operation.startswith("SELECT")
        self._until = time.monotonic() + (BRIEF_READ_SECONDS if reads else BRIEF_CHANGE_SECONDS)
        try:
            return act(self._connection._connection, operation, parameters)  # noqa: SLF001
        except sqlite3.OperationalError as ended:
            if not reads or str(ended) != INTERRUPTED:
                raise
            return None
        finally:
            self._until = math.inf

    def run_at_once(self, operation: str, values: Any) -> tuple[Sequence[Any], int] | None:
        """Run a statement with one tuple of values, or with each of a list; return its rows and how many it changed.

        None where it is for the thread.
        """
        act = execute_many if isinstance(values, list) else execute
        found = self.at_once(act, operation, values)
        return None if found is None else (found[0], found[2])

    def in_thread(self, act: Any, connection: sqlite3.Connection, *given: Any) -> Any:
        """Do something that takes as long as it takes."""
        try:
            return act(connection, *given)
        finally:
            self.is_busy = False

    @property
    def _raw(self) -> sqlite3.Connection:
        connection: sqlite3.Connection = self._connection._conn  # noqa: SLF001
        return connection

    def _in_thread(self, act: Any) -> asyncio.Future[Any]:
        """Have the thread do something; a task for it would cost as much as the trip."""
        connection: Any = self._connection
        self.is_busy = True
        done: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        connection._tx.put_nowait((done, partial(self.in_thread, act, self._raw)))  # noqa: SLF001
        return done

    def _begin_at_once(self) -> bool:
        """Begin without waiting for anybody; False where the lock has to be waited for."""
        raw = self._raw
        try:
            raw.execute("PRAGMA busy_timeout = 0")
            raw.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return False
        finally:
            raw.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        return True

    def _commit(self) -> None:
        """Commit, and tell whoever has left. Whoever waits here may be cancelled: it is told all the same."""
        left, self._left, self._in_savepoint = self._left, None, False
        committing = self._in_thread(_commit_or_undo)
        if left is None:
            await_only(committing)
            return
        committing.add_done_callback(lambda done: left.settle(done.exception()))
        await_only(asyncio.shield(committing))

    def _lose_left(self) -> None:
        if self._left is not None:
            self._left.settle(GroupUndoneError())
            self._left = None

    def _is_over(self) -> bool:
        return time.monotonic() > self._until


def _commit_or_undo(connection: sqlite3.Connection) -> None:
    """Commit; a commit that is refused leaves the transaction open, and SQLAlchemy takes it for ended."""
    try:
        connection.commit()
    except sqlite3.Error:
        connection.rollback()
        raise


def _undo_savepoint(connection: sqlite3.Connection) -> bool:
    """Undo one unit of work of several; False when there is nothing left of any."""
    if connection.in_transaction:
        connection.execute(f"ROLLBACK TO {SAVEPOINT}")
        connection.execute(f"RELEASE {SAVEPOINT}")
    return connection.in_transaction
