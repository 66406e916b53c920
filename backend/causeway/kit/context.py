"""The one door for changes: opens a unit of work, appends its events, commits once, then tells the world."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeVar

from sqlalchemy.exc import DBAPIError

from causeway.kit.bus import Bus
from causeway.kit.clock import Clock
from causeway.kit.database import Database, WriteSession, was_undone
from causeway.kit.events import Event
from causeway.kit.group_commit import GroupUndoneError
from causeway.kit.idempotency import once
from causeway.kit.ids import new_id
from causeway.kit.jobs.enqueue import ENQUEUED
from causeway.kit.jobs.signal import JobSignal
from causeway.kit.plain_changes import PlainChanges
from causeway.kit.stops import Stops
from causeway.kit.typed_text import with_visible_texts
from causeway.kit.work import Work

Command = TypeVar("Command")
Result = TypeVar("Result")
Act = Callable[[Work[Any], Command], Awaitable[Result]]

MAX_COMMIT_ATTEMPTS = 5
"""How often a command is tried that others keep getting in the way of."""
UNDONE = {"40001", "40P01", "23505"}
"""PostgreSQL's serialization failure, deadlock and unique violation: nothing was kept, and the same again may succeed.

A unique violation means that somebody else's row came between the look and the insert: the next try sees it, and
answers as to whoever comes second.
"""


class EventLog(Protocol):
    """Where events are kept: the audit log, which is also the outbox."""

    async def append(
        self,
        session: WriteSession,
        events: list[Event],
        *,
        actor_id: str | None,
        at: datetime,
        rows: PlainChanges | None = None,
    ) -> int | None:
        """Write `rows`, append `events` in order and return the last position; None if there were none."""
        ...


@dataclass(frozen=True)
class Context:
    """What the application runs on: made once in `causeway.app`, handed down."""

    database: Database
    clock: Clock
    bus: Bus
    log: EventLog
    new_id: Callable[[], str] = new_id
    jobs: JobSignal = field(default_factory=JobSignal)
    """Wakes the workers of this process when a unit of work that enqueued something has committed."""
    stops: Stops = field(default_factory=Stops)

    async def run(self, act: Act[Command, Result], command: Command, *, actor: Any) -> Result:
        """Run `act(work, command)` as one transaction and return its result; a refusal leaves no trace.

        `act` may be called again, with a new unit of work, after others got in the way and all that it did was
        undone: what it does must follow from its command and the database alone.
        """
        result, position = await self._committed(act, with_visible_texts(command), actor)
        if position is not None:
            self.bus.publish(position)
        return result

    async def run_once(self, act: Act[Command, Any], command: Command, *, actor: Any, key: str | None) -> str:
        """Run `act` as `run` does, once for each idempotency key of its actor, under the name of the command.

        Returns the id of what it made or changed, now or when the key first came; a key that came with another
        command is refused. Without a key it is run each time.
        """

        async def run(work: Work[Any], command: Command) -> str:
            return await once(work, act, command, key)

        return await self.run(run, command, actor=actor)

    async def _committed(
        self, act: Act[Command, Result], command: Command, actor: Any
    ) -> tuple[Result, int | None]:
        in_brief = True
        for _ in range(MAX_COMMIT_ATTEMPTS - 1):
            try:
                return await self._commit_once(act, command, actor, in_brief=in_brief)
            except (DBAPIError, GroupUndoneError) as fault:
                if in_brief and was_undone(fault):
                    in_brief = False
                elif getattr(getattr(fault, "orig", None), "sqlstate", None) not in UNDONE:
                    raise
        return await self._commit_once(act, command, actor, in_brief=False)

    async def _commit_once(
        self, act: Act[Command, Result], command: Command, actor: Any, *, in_brief: bool
    ) -> tuple[Result, int | None]:
        async with self.database.writing(in_brief=in_brief) as session:
            work: Work[Any] = Work(
                session=session, actor=actor, now=self.clock.now(), new_id=self.new_id, stops=self.stops
            )
            result = await act(work, command)
            await work.flush()
            # Last of all, because the log's head is one row that every writer waits for.
            position = await self.log.append(
                session, work.events, actor_id=work.done_by, at=work.now, rows=work.rows
            )
            await session.commit()
        # Not before: what shares its commit with others is kept only when all of them are.
        if session.info.get(ENQUEUED):
            self.jobs.notify()
        return result, position
