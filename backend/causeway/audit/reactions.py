"""Reactions: what happens later because of an event; at least once, in order, from a cursor that survives restarts."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import BigInteger, Column
from sqlmodel import Field, SQLModel, col, select

from causeway.audit.queries import PAGE
from causeway.audit.tables import AuditEvent
from causeway.kit.context import Context
from causeway.kit.ids import new_id
from causeway.kit.rows import ensure_row
from causeway.kit.work import Work

LEASE = timedelta(seconds=15)
ATTEMPTS = 8
LONGEST_PAUSE = 60.0

log = logging.getLogger(__name__)

Handler = Callable[[Context, AuditEvent], Awaitable[None]]
Sleep = Callable[[float], Awaitable[None]]


class ReactionCursor(SQLModel, table=True):
    """How far a reaction has come, and which process is at it until when."""

    __tablename__ = "reaction_cursor"

    name: str = Field(primary_key=True, max_length=80)
    position: int = Field(default=0, sa_column=Column(BigInteger, nullable=False))
    holder: str | None = Field(default=None, max_length=36)
    held_until: datetime | None = Field(default=None)


class ReactionFailure(SQLModel, table=True):
    """An event a reaction gave up on after `ATTEMPTS` tries, kept for a person to look at."""

    __tablename__ = "reaction_failure"

    name: str = Field(primary_key=True, max_length=80)
    position: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    at: datetime
    error: str = Field(max_length=500)


@dataclass(frozen=True)
class Reaction:
    """Does `handle(context, event)` for each event named in `events`; may be called twice, so must be idempotent.

    `name` is the cursor's key and never changes. A reaction new to an existing log starts at its beginning.
    """

    name: str
    events: frozenset[str]
    handle: Handler


@dataclass(frozen=True)
class _System:
    """The asker of the runner's own small writes."""

    user_id: str | None = None


@dataclass(frozen=True)
class _Claim:
    name: str
    holder: str


@dataclass(frozen=True)
class _Advance:
    name: str
    position: int
    holder: str
    error: str | None = None


class Reactions:
    """Runs reactions side by side, each in one process at a time however many processes there are."""

    def __init__(
        self, context: Context, reactions: Iterable[Reaction], *, sleep: Sleep = asyncio.sleep
    ) -> None:
        """Run `reactions`; `sleep` takes seconds."""
        self._context = context
        self._reactions = tuple(reactions)
        self._holder = new_id()
        self._sleep = sleep
        names = [reaction.name for reaction in self._reactions]
        if len(set(names)) != len(names):
            message = f"two reactions share a name: {sorted(names)}"
            raise ValueError(message)

    async def run(self) -> None:
        """React until cancelled; close the database only after that."""
        try:
            async with asyncio.TaskGroup() as group:
                for reaction in self._reactions:
                    group.create_task(self._run_one(reaction), name=f"reaction {reaction.name}")
        finally:
            await self._release()

    async def catch_up(self) -> None:
        """Handle everything that is in the log now, and return."""
        for reaction in self._reactions:
            while await self._page(reaction):
                pass
        await self._release()

    async def _run_one(self, reaction: Reaction) -> None:
        pause = 1.0
        while True:
            try:
                heard = self._context.bus.latest
                if await self._page(reaction):
                    continue
                pause = 1.0
            except Exception:
                # The database may be away: nothing is lost by waiting, the cursor stands where it stood.
                log.exception("reaction %s could not read or keep its place", reaction.name)
                await self._sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
                continue
            # Woken by the next event; and now and then without, should the process that held the lease be gone.
            try:
                async with asyncio.timeout(LEASE.total_seconds()):
                    await self._context.bus.wait_beyond(heard)
            except TimeoutError:
                continue

    async def _release(self) -> None:
        """Let another process go on at once, or this one after a restart, instead of when the lease is over."""
        for reaction in self._reactions:
            with suppress(Exception):
                await self._context.run(_release, _Claim(reaction.name, self._holder), actor=_System())

    async def _page(self, reaction: Reaction) -> bool:
        """Handle up to a page of events; return whether there may be more for this process to do."""
        if not await self._waiting(reaction):
            return False
        position = await self._context.run(_claim, _Claim(reaction.name, self._holder), actor=_System())
        if position is None:
            return False
        events = await self._after(reaction, position)
        for event in events:
            error = await self._attempt(reaction, event)
            advance = _Advance(reaction.name, event.position, self._holder, error)
            if not await self._context.run(_advance, advance, actor=_System()):
                return False
        return bool(events)

    async def _waiting(self, reaction: Reaction) -> bool:
        """Whether there is anything to claim the reaction for: a look costs less than a write."""
        async with self._context.database.reading() as session:
            cursor = await session.get(ReactionCursor, reaction.name)
        return bool(await self._after(reaction, cursor.position if cursor else 0, limit=1))

    async def _after(self, reaction: Reaction, position: int, limit: int = PAGE) -> Sequence[AuditEvent]:
        statement = (
            select(AuditEvent)
            .where(col(AuditEvent.position) > position, col(AuditEvent.name).in_(sorted(reaction.events)))
            .order_by(col(AuditEvent.position))
            .limit(limit)
        )
        async with self._context.database.reading() as session:
            return (await session.exec(statement)).all()

    async def _attempt(self, reaction: Reaction, event: AuditEvent) -> str | None:
        """Handle `event`, trying again with growing pauses; return the last error if it was given up."""
        pause = 1.0
        for attempt in range(1, ATTEMPTS + 1):
            try:
                await reaction.handle(self._context, event)
            except Exception as error:
                log.exception("reaction %s, position %d, attempt %d", reaction.name, event.position, attempt)
                if attempt == ATTEMPTS:
                    return repr(error)
                await self._context.run(_claim, _Claim(reaction.name, self._holder), actor=_System())
                await self._sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            else:
                return None
        return None


async def _claim(work: Work[_System], command: _Claim) -> int | None:
    """Hold the reaction for `LEASE` and return its position; None if another process holds it."""
    await ensure_row(work.session, ReactionCursor, name=command.name, position=0)
    cursor = await work.session.get_one(ReactionCursor, command.name, with_for_update=True)
    held = cursor.held_until is not None and cursor.held_until > work.now
    if held and cursor.holder != command.holder:
        return None
    cursor.holder, cursor.held_until = command.holder, work.now + LEASE
    return cursor.position


async def _release(work: Work[_System], command: _Claim) -> None:
    """Hold the reaction no longer."""
    cursor = await work.session.get(ReactionCursor, command.name, with_for_update=True)
    if cursor is not None and cursor.holder == command.holder:
        cursor.holder = cursor.held_until = None


async def _advance(work: Work[_System], command: _Advance) -> bool:
    """Move the cursor to `position`; False if the lease was lost to another process meanwhile."""
    cursor = await work.session.get(ReactionCursor, command.name, with_for_update=True)
    if cursor is None or cursor.holder != command.holder:
        return False
    cursor.position, cursor.held_until = command.position, work.now + LEASE
    if command.error is not None:
        failure = ReactionFailure(
            name=command.name, position=command.position, at=work.now, error=command.error[:500]
        )
        work.session.add(failure)
    return True
