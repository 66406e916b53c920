"""Sessions that were looked up, believed until the log tells of something about their holder's access."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from causeway.accounts.events import ACCESS
from causeway.accounts.queries import AuthenticatedSession
from causeway.audit.queries import EVENTS_PER_PAGE, events_after, head_position
from causeway.audit.tables import AuditEvent
from causeway.kit.database import Database

SESSION_CACHE_SECONDS = 0.7
"""Seconds for which what was looked up is believed without asking anything, even if no event is heard of."""
MAX_CACHED_SESSIONS = 10_000


class Mark(NamedTuple):
    """A moment before a look, from which on what changes counts."""

    until: float
    forgettings: int


@dataclass
class _Remembered:
    held: AuthenticatedSession
    until: float


class RememberedSessions:
    """Sessions by their key.

    While `is_followed`, one look at the log in SESSION_CACHE_SECONDS lets all of them be believed for as long again,
    less those it tells of; what is heard of in between is forgotten at once. So a notification that is lost costs less
    than a second. Otherwise each is looked up again after that time.
    """

    def __init__(self, database: Database, monotonic: Callable[[], float]) -> None:
        """Ask the log in `database`; `monotonic` counts seconds."""
        self._database = database
        self._monotonic = monotonic
        self._held: dict[str, _Remembered] = {}
        self._forgettings = 0
        self._position: int | None = None
        """The last event that is known not to concern what is remembered."""
        self._sure_until = 0.0
        self._asking = asyncio.Lock()
        self.is_followed = False

    async def get(self, key: str) -> AuthenticatedSession | None:
        """Return what is remembered under `key` and is still so."""
        found = self._held.get(key)
        if found is None:
            return None
        now = self._monotonic()
        if now < found.until:
            return found.held
        if not self.is_followed:
            return None
        if now >= self._sure_until:
            await self._catch_up()
            found = self._held.get(key)
        return found.held if found is not None else None

    async def mark(self) -> Mark:
        """Return the present moment; taken before a session is looked up."""
        if self.is_followed and self._position is None:
            await self._catch_up()
        return Mark(self._monotonic() + SESSION_CACHE_SECONDS, self._forgettings)

    def put(self, key: str, mark: Mark, held: AuthenticatedSession) -> None:
        """Remember what was looked up since `mark`, unless something was heard of meanwhile."""
        if mark.forgettings != self._forgettings:
            return
        if len(self._held) >= MAX_CACHED_SESSIONS:
            self._held.clear()
        self._held[key] = _Remembered(held, mark.until)

    def drop(self, key: str) -> None:
        """Forget what is remembered under `key`."""
        self._held.pop(key, None)

    def forget(self, event: AuditEvent) -> None:
        """Forget whatever an event about somebody's access may have changed."""
        self._forgettings += 1
        if event.payload.get("organisation_id") is not None:
            self._held.clear()
            return
        whose = event.payload["user_id"]
        for key in [key for key, each in self._held.items() if each.held.actor.user_id == whose]:
            del self._held[key]

    async def _catch_up(self) -> None:
        """Learn from the log what happened to anybody's access since it was asked last."""
        async with self._asking:
            if self._position is not None and self._monotonic() < self._sure_until:
                return
            until, known = self._monotonic() + SESSION_CACHE_SECONDS, self._position
            async with self._database.reading() as session:
                head = await head_position(session)
                events = () if known is None else await events_after(session, known, (ACCESS,))
            if known is None or len(events) == EVENTS_PER_PAGE:
                self._forgettings += 1
                self._held.clear()
            for event in events:
                self.forget(event)
            self._position, self._sure_until = head, until
