"""Reading the log: forwards from a position, all of it or by topic."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import SelectBase, bindparam
from sqlmodel import col, select

from causeway.audit.tables import AuditEvent, AuditHead, AuditTopic
from causeway.kit.database import ReadSession
from causeway.kit.plain_rows import PlainQuery

EVENTS_PER_PAGE = 200
Topics = Sequence[str] | SelectBase
"""Topics by name, or a statement that finds them."""

_NEXT = PlainQuery(
    select(AuditEvent)
    .where(col(AuditEvent.position) > bindparam("position"))
    .order_by(col(AuditEvent.position))
    .limit(EVENTS_PER_PAGE),
    AuditEvent,
)


async def head_position(session: ReadSession) -> int:
    """Return the position of the newest event; 0 if there is none."""
    return (await session.exec(select(AuditHead.position).where(AuditHead.id == 1))).one()


async def events_after(
    session: ReadSession,
    position: int,
    topics: Topics | None = None,
    limit: int = EVENTS_PER_PAGE,
    *,
    until: int | None = None,
) -> Sequence[AuditEvent]:
    """Return up to `limit` events after `position`, oldest first; all of them, or those of any of `topics`.

    With `until`, none after that position.
    """
    if topics is None and until is None and limit == EVENTS_PER_PAGE:
        # What every process asks for after every change.
        return [event for (event,) in await _NEXT.all(session, {"position": position})]
    found: Sequence[AuditEvent] = (await session.exec(after(position, topics, limit, until))).all()
    return found


def after(position: int, topics: Topics | None, limit: int, until: int | None = None) -> Any:
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
        if until is not None:
            found = found.where(col(AuditTopic.position) <= until)
        statement = select(AuditEvent).where(col(AuditEvent.position).in_(found))
    if until is not None:
        statement = statement.where(col(AuditEvent.position) <= until)
    return statement.order_by(col(AuditEvent.position)).limit(limit)
