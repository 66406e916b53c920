"""Reading the log: forwards from a position, by topic, and without missing or repeating anything."""

from collections.abc import AsyncIterator, Sequence

from sqlmodel import col, select

from causeway.audit.tables import AuditEvent, AuditHead, AuditTopic
from causeway.kit.bus import Bus
from causeway.kit.database import Database, ReadSession

PAGE = 200


async def head_position(session: ReadSession) -> int:
    """Return the position of the newest event; 0 if there is none."""
    return (await session.exec(select(AuditHead.position).where(AuditHead.id == 1))).one()


async def events_after(
    session: ReadSession, position: int, topics: Sequence[str] | None = None, limit: int = PAGE
) -> Sequence[AuditEvent]:
    """Return up to `limit` events after `position`, oldest first; all of them, or those of any of `topics`."""
    statement = select(AuditEvent).where(col(AuditEvent.position) > position)
    if topics is not None:
        found = select(AuditTopic.position).where(
            col(AuditTopic.topic).in_(topics), col(AuditTopic.position) > position
        )
        statement = statement.where(col(AuditEvent.position).in_(found))
    return (await session.exec(statement.order_by(col(AuditEvent.position)).limit(limit))).all()


async def tail(
    database: Database, bus: Bus, *, after: int | None = None, topics: Sequence[str] | None = None
) -> AsyncIterator[AuditEvent]:
    """Yield events after `after` (None: from now on), first those missed, then live; each position once, in order.

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
