"""Connections to SQLite that only read: brief statements on the event loop, all others in the connection's thread.

Nobody waits for a snapshot to begin or to end. A statement is ended when it takes too long or nobody waits for it any
more (docs/adr/0026-brief-statements-without-a-trip.md).
"""

import asyncio
import math
import sqlite3
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, ClassVar

from causeway.kit.sqlite_driver import (
    BRIEF_READ_SECONDS,
    INTERRUPTED,
    VM_STEPS_BETWEEN_GLANCES,
    OneTripConnection,
    OneTripCursor,
    execute,
)

VM_STEPS_BETWEEN_CHECKS = 500_000
"""Steps of SQLite's machine, some ten milliseconds, between two looks whether a statement is still wanted."""
BRIEF_READ_CLOCK_SECONDS = 0.010
"""How long a statement may hold the event loop by the clock, where it waits for the disk or for the processor."""
RUNS_IN_THREAD_AFTER_LONG_ONE = 50
"""How often a text that was not brief goes to the thread at once, before it is tried on the loop again."""
MAX_REMEMBERED_LONG_TEXTS = 1_000


class LongTexts:
    """Texts that were not brief when they last ran on the loop."""

    def __init__(self) -> None:
        """Begin with none."""
        self._runs_left: dict[str, int] = {}

    def add(self, text: str) -> None:
        """Remember a text that was not brief."""
        if len(self._runs_left) >= MAX_REMEMBERED_LONG_TEXTS:
            self._runs_left.clear()
        self._runs_left[text] = RUNS_IN_THREAD_AFTER_LONG_ONE

    def __contains__(self, text: str) -> bool:
        """Tell whether a text would run in the thread."""
        return text in self._runs_left

    def take(self, text: str) -> bool:
        """Tell whether a text is to run in the thread this time."""
        left = self._runs_left.get(text)
        if left is None:
            return False
        if left == 1:
            del self._runs_left[text]
        else:
            self._runs_left[text] = left - 1
        return True


LONG_TEXTS = LongTexts()


class _Statement:
    """One statement on its way: when its time is over, and whether anybody still waits for it.

    `processor_seconds` is what of that time it may use the processor for: on a busy machine a brief statement may have
    to wait for its turn, and is no longer for that.
    """

    def __init__(self, seconds: float, processor_seconds: float = math.inf) -> None:
        self.until = time.monotonic() + seconds
        self.processor_until = time.thread_time() + processor_seconds
        self.is_wanted = True

    def run(
        self, act: Any, connection: sqlite3.Connection, operation: Any, parameters: Any, steps: int
    ) -> Any:
        """Run it, and end it with "interrupted" when nobody waits or its time is over."""
        if self._is_over():
            raise sqlite3.OperationalError(INTERRUPTED)
        connection.set_progress_handler(self._is_over, steps)
        try:
            return act(connection, operation, parameters)
        finally:
            connection.set_progress_handler(None, 0)

    def _is_over(self) -> bool:
        return (
            not self.is_wanted
            or time.monotonic() > self.until
            or (self.processor_until < math.inf and time.thread_time() > self.processor_until)
        )


class ReadingCursor(OneTripCursor):
    """A cursor whose statement runs at once where it is brief, and ends when whoever asked has gone."""

    __slots__ = ()

    async def _trip(self, act: Any, operation: Any, parameters: Any) -> None:
        connection: Any = self._adapt_connection
        if connection.is_idle and not LONG_TEXTS.take(operation):
            found = connection.at_once(act, operation, parameters)
            if found is not None:
                self._rows, *told = found
                self._told = tuple(told)
                return
        statement = _Statement(connection.statement_seconds)
        try:
            await super()._trip(connection.in_thread(act, statement), operation, parameters)
        except asyncio.CancelledError:
            statement.is_wanted = False
            raise


class ReadingConnection(OneTripConnection):
    """A connection that only reads. Its thread does one thing after another; while it has any, all else comes after."""

    __slots__ = ("_done", "_posted", "statement_seconds")

    is_shared_by_threads: ClassVar[bool] = True

    _cursor_cls = ReadingCursor

    def __init__(self, *given: Any) -> None:
        """Take as long as it takes, until `statement_seconds` is set."""
        super().__init__(*given)
        self.statement_seconds = math.inf
        # One is counted by the loop alone and the other by the thread alone: neither needs a lock.
        self._posted = self._done = 0

    @property
    def is_idle(self) -> bool:
        """Whether the thread has nothing to do, so that the loop may use the connection."""
        return self._posted == self._done

    def begin(self) -> None:
        """Begin a transaction, unless there is one; the snapshot is taken by the first statement."""
        self._do(lambda raw: raw.in_transaction or raw.execute("BEGIN"))

    def rollback(self) -> None:
        if self._connection._connection:  # noqa: SLF001  (None once it is closed)
            self._do(lambda raw: raw.rollback())

    def at_once(self, act: Any, operation: Any, parameters: Any) -> Any:
        """Run a statement here and now; None when it turns out not to be brief."""
        raw = self._connection._conn  # noqa: SLF001
        statement = _Statement(BRIEF_READ_CLOCK_SECONDS, BRIEF_READ_SECONDS)
        try:
            return statement.run(act, raw, operation, parameters, VM_STEPS_BETWEEN_GLANCES)
        except sqlite3.OperationalError as ended:
            if str(ended) != INTERRUPTED:
                raise
            LONG_TEXTS.add(operation)
            return None

    def run_at_once(self, operation: str, values: Any) -> tuple[Sequence[Any], int] | None:
        """Run a statement with one tuple of values, without a cursor; None where it is for the thread."""
        if not self.is_idle or operation in LONG_TEXTS:
            return None
        found = self.at_once(execute, operation, values)
        return None if found is None else (found[0], found[2])

    def in_thread(self, act: Any, statement: _Statement) -> Callable[..., Any]:
        """Return what runs `statement` in the thread, which is counted as given to it."""

        def run(raw: sqlite3.Connection, operation: Any, parameters: Any) -> Any:
            try:
                return statement.run(act, raw, operation, parameters, VM_STEPS_BETWEEN_CHECKS)
            finally:
                self._done += 1

        self._posted += 1
        return run

    def _do(self, act: Callable[[sqlite3.Connection], Any]) -> None:
        """Do what takes no time: now, or after what the thread has to do."""
        connection: Any = self._connection
        if self.is_idle:
            act(connection._conn)  # noqa: SLF001
            return
        self._posted += 1
        connection._tx.put_nowait((None, partial(self._after_others, act, connection._conn)))  # noqa: SLF001

    def _after_others(self, act: Callable[[sqlite3.Connection], Any], raw: sqlite3.Connection) -> None:
        try:
            act(raw)
        finally:
            self._done += 1
