"""Jobs for the reactions that an event calls for, enqueued in the unit of work that appends it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Protocol

from sqlmodel import select

from causeway.audit.tables import ReactionSubscription
from causeway.kit.database import ReadSession, WriteSession
from causeway.kit.jobs.enqueue import NewJob, enqueue


class Fact(Protocol):
    """An event that is in the log, or is being appended."""

    @property
    def position(self) -> int:
        """Its place in the log."""
        ...

    @property
    def name(self) -> str:
        """What happened."""
        ...

    @property
    def payload(self) -> dict[str, Any]:
        """What it says of it."""
        ...

    @property
    def topics(self) -> list[str]:
        """What it can be found by."""
        ...


class Subscriptions:
    """The subscriptions as they were at a version of theirs; read again when the log's head names another."""

    def __init__(self) -> None:
        """Know of none."""
        self._version = 0
        self._rows: Sequence[ReactionSubscription] = ()

    async def enqueue(
        self, session: WriteSession, events: Iterable[Fact], *, version: int, now: datetime
    ) -> None:
        """Enqueue a job for every reaction to each of `events`, which are being appended."""
        if version != self._version:
            self._rows, self._version = await read_subscriptions(session), version
        for event in events:
            for row in self._rows:
                if is_wanted(event, row):
                    await enqueue(session, reaction_job(row.reaction, event), now=now)


async def read_subscriptions(
    session: ReadSession, reaction: str | None = None
) -> Sequence[ReactionSubscription]:
    """Return all subscriptions, or those of one reaction."""
    statement = select(ReactionSubscription)
    if reaction is not None:
        statement = statement.where(ReactionSubscription.reaction == reaction)
    return (await session.exec(statement)).all()


def is_wanted(event: Fact, row: ReactionSubscription) -> bool:
    """Whether the subscription is for this event."""
    if event.name != row.event:
        return False
    return all(event.payload.get(field) in values for field, values in (row.condition or {}).items())


def reaction_job(reaction: str, event: Fact) -> NewJob:
    """Return the job of a reaction to an event: after those to earlier events about the same thing, its first topic."""
    key = event.topics[0] if event.topics else None
    return NewJob(kind=reaction, payload={"position": event.position}, key=key)
