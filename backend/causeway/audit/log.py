"""Appending to the log: in the transaction of the change, in commit order, without gaps."""

from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import text
from sqlmodel import select

from causeway.audit.chain import link
from causeway.audit.subscriptions import Subscriptions
from causeway.audit.tables import AuditEvent, AuditHead
from causeway.kit.database import WriteSession
from causeway.kit.events import Event

CHANNEL = "causeway_log"
_TOPICS = {
    "sqlite": text(
        "INSERT INTO audit_topic (topic, position) SELECT value ->> 0, value ->> 1 FROM json_each(:topics)"
    ),
    "postgresql": text(
        "INSERT INTO audit_topic (topic, position) "
        "SELECT * FROM unnest(CAST(:topics AS text[]), CAST(:positions AS bigint[]))"
    ),
}


def _topics(dialect: str, topics: list[tuple[str, int]]) -> dict[str, Any]:
    if dialect == "sqlite":
        return {"topics": orjson.dumps(topics).decode()}
    return {"topics": [topic for topic, _ in topics], "positions": [position for _, position in topics]}


class AuditLog:
    """The log that `kit.context` appends to, with the jobs of the reactions that its events call for."""

    def __init__(self) -> None:
        """Know of no reactions yet: they are read when the first event is appended."""
        self._subscriptions = Subscriptions()

    async def append(
        self, session: WriteSession, events: list[Event], *, actor_id: str | None, at: datetime
    ) -> int | None:
        """Append `events` and return the last position; the head row stays locked until the commit."""
        if not events:
            return None
        head = (await session.exec(select(AuditHead).where(AuditHead.id == 1).with_for_update())).one()
        appended = [self._append_one(session, head, event, actor_id, at) for event in events]
        await self._subscriptions.enqueue(session, appended, version=head.subscriptions_version, now=at)
        await session.flush()
        dialect = session.get_bind().dialect.name
        # Each a row of two columns, ten to a submission: one statement, and the same for any number of them.
        topics = [(topic, event.position) for event in appended for topic in dict.fromkeys(event.topics)]
        if topics:
            await session.execute(_TOPICS[dialect], _topics(dialect, topics))
        if dialect == "postgresql":
            # Delivered to the other processes when, and only when, this transaction commits.
            await session.execute(
                text("SELECT pg_notify(:channel, :position)"),
                {"channel": CHANNEL, "position": str(head.position)},
            )
        return head.position

    @staticmethod
    def _append_one(
        session: WriteSession, head: AuditHead, event: Event, actor_id: str | None, at: datetime
    ) -> AuditEvent:
        position = head.position + 1
        # As it will be read back: what is hashed is what a verifier finds in the row.
        payload = orjson.loads(orjson.dumps(event.payload()))
        topics = list(event.topics())
        digest = link(head.hash, position, at, event.name, actor_id, payload, topics)
        row = AuditEvent(
            position=position,
            at=at,
            name=event.name,
            actor_id=actor_id,
            payload=payload,
            topics=topics,
            previous_hash=head.hash,
            hash=digest,
        )
        session.add(row)
        head.position, head.hash = position, digest
        return row
