"""Reading the log: forwards from a position, by topic, and without missing or repeating anything."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

from sqlalchemy import SelectBase
from sqlmodel import col, select

from causeway.audit.tables import AuditEvent, AuditHead, AuditTopic
from causeway.kit.bus import Bus
from causeway.kit.database import Database, ReadSession

PAGE = 200
Topics = Sequence[str] | SelectBase
"""Topics by name, or a statement that finds them."""


async def head_position(session: ReadSession) -> int:
    """Return the position of the newest event; 0 if there is none."""
    return (await session.exec(select(AuditHead.position).where(AuditHead.id == 1))).one()


async def events_after(
    session: ReadSession, position: int, topics: Topics | None = None, limit: int = PAGE
) -> Sequence[AuditEvent]:
    """Return up to `limit` events after `position`, oldest first; all of them, or those of any of `topics`."""
    found: Sequence[AuditEvent] = (await session.exec(after(position, topics, limit))).all()
    return found


def after(position: int, topics: Topics | None, limit: int) -> Any:
    """Return the statement of `events_after`: it reads the events of its topics, however long the log is."""
    statement = select(AuditEvent).where(col(AuditEvent.position) > position)
    if topics is not None:
        found = (
            select(AuditTopic.position)
            .where(col(AuditTopic.topic).in_(topics), col(AuditTopic.position) > position)
            .distinct()
            .order_by(col(AuditTopic.position))
            .limit(limit)
        )
        statement = select(AuditEvent).where(col(AuditEvent.position).in_(found))
    return statement.order_by(col(AuditEvent.position)).limit(limit)


async def tail(
    database: Database, bus: Bus, *, after: int | None = None, topics: Topics | None = None
) -> AsyncIterator[AuditEvent]:
    """Yield events after `after` (None: from now on), first those missed, then live; each position once, in order.

    Topics that are a statement are found again at each step, so they follow what it finds.
    Replaying and listening are the same act, a read of the log, so nothing can fall between them.
    """
    async with database.reading() as session:
        position = await head_position(session) if after is None else after
    while True:
        heard = bus.latest
        async with database.reading() as session:
            events = await events_after(session, position, topics)
        for event in events:
            position = event.position
            yield event
        if len(events) < PAGE:
            await bus.wait_beyond(max(heard, position))
