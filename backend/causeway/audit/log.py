"""Appending to the log: in the transaction of the change, in commit order, without gaps."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import orjson
from sqlalchemy import BigInteger, Text, bindparam, insert, select, text, update
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel.sql.sqltypes import UTCDateTime

from causeway.audit.chain import link
from causeway.audit.subscriptions import Subscriptions
from causeway.audit.tables import AuditEvent, AuditHead
from causeway.kit.compiled_statements import CompiledStatement, is_flushed
from causeway.kit.database import WriteSession
from causeway.kit.events import Event
from causeway.kit.plain_changes import PlainChanges

CHANNEL = "causeway_log"

_EVENTS: Any = AuditEvent.__table__  # type: ignore[attr-defined]
_HEADS: Any = AuditHead.__table__  # type: ignore[attr-defined]
_HEAD = CompiledStatement(
    select(_HEADS.c.position, _HEADS.c.hash, _HEADS.c.subscriptions_version).with_for_update()
)
_MOVE_HEAD = CompiledStatement(update(_HEADS).values(position=bindparam("head"), hash=bindparam("head_hash")))
_INSERT_EVENTS = CompiledStatement(insert(_EVENTS))
_INSERT_TOPICS = CompiledStatement(
    text("INSERT INTO audit_topic (topic, position) SELECT value ->> 0, value ->> 1 FROM json_each(:topics)")
)
_TEXTS, _NUMBERS = ARRAY(Text()), ARRAY(BigInteger())
_APPEND_ALL = text(
    """
    WITH appended AS (
        INSERT INTO audit_event (position, at, name, actor_id, payload, topics, previous_hash, hash)
        SELECT position, :at, name, :actor_id, CAST(payload AS json), CAST(topics AS json), previous_hash, hash
        FROM unnest(:positions, :names, :payloads, :topic_lists, :previous_hashes, :hashes)
            AS event (position, name, payload, topics, previous_hash, hash)
    ), found_by AS (
        INSERT INTO audit_topic (topic, position) SELECT * FROM unnest(:topics, :topic_positions)
    ), moved AS (
        UPDATE audit_head SET position = :head, hash = :head_hash
    )
    SELECT pg_notify(:channel, CAST(:head AS text))
    """
).bindparams(
    bindparam("at", type_=UTCDateTime()),
    bindparam("positions", type_=_NUMBERS),
    bindparam("names", type_=_TEXTS),
    bindparam("payloads", type_=_TEXTS),
    bindparam("topic_lists", type_=_TEXTS),
    bindparam("previous_hashes", type_=_TEXTS),
    bindparam("hashes", type_=_TEXTS),
    bindparam("topics", type_=_TEXTS),
    bindparam("topic_positions", type_=_NUMBERS),
    bindparam("head", type_=BigInteger()),
    *(bindparam(name, type_=Text()) for name in ("actor_id", "head_hash", "channel")),
)
_APPEND = CompiledStatement(_APPEND_ALL)
"""All of it in one trip, because every writer waits for the head meanwhile.

What the other processes are told is delivered when, and only when, the transaction commits.
"""


class Appended(NamedTuple):
    """One event as its row has it."""

    position: int
    at: datetime
    name: str
    actor_id: str | None
    payload: dict[str, Any]
    topics: list[str]
    previous_hash: str
    hash: str


class AuditLog:
    """The log that `kit.context` appends to, with the jobs of the reactions that its events call for."""

    def __init__(self) -> None:
        """Know of no reactions yet: they are read when the first event is appended."""
        self._subscriptions = Subscriptions()

    async def append(
        self,
        session: WriteSession,
        events: list[Event],
        *,
        actor_id: str | None,
        at: datetime,
        rows: PlainChanges | None = None,
    ) -> int | None:
        """Write `rows`, append `events` and return the last position; the head row stays locked until the commit."""
        rows = rows or PlainChanges()
        if not events:
            await rows.write(session)
            return None
        position, digest, version = await rows.write_and_read(session, _HEAD)
        appended = list(_linked(events, position, digest, actor_id, at))
        await self._subscriptions.enqueue(session, appended, version=version, now=at)
        if not is_flushed(session):
            await session.flush()
        # Each a row of two columns, ten to a submission: one statement, and the same for any number of them.
        topics = [(topic, event.position) for event in appended for topic in dict.fromkeys(event.topics)]
        if session.get_bind().dialect.name == "postgresql":
            await _APPEND.all(session, _arrays(appended, topics))
        else:
            last = appended[-1]
            await _INSERT_EVENTS.run(session, [event._asdict() for event in appended])
            await _MOVE_HEAD.run(session, [{"head": last.position, "head_hash": last.hash}])
            if topics:
                await _INSERT_TOPICS.run(session, [{"topics": orjson.dumps(topics).decode()}])
        return appended[-1].position


def _linked(
    events: Sequence[Event], position: int, digest: str, actor_id: str | None, at: datetime
) -> Iterator[Appended]:
    """Give each event its place in the chain, after the head's."""
    for event in events:
        position, previous = position + 1, digest
        # As it will be read back: what is hashed is what a verifier finds in the row.
        payload, topics = orjson.loads(orjson.dumps(event.payload())), list(event.topics())
        digest = link(previous, position, at, event.name, actor_id, payload, topics)
        yield Appended(position, at, event.name, actor_id, payload, topics, previous, digest)


def _arrays(appended: Sequence[Appended], topics: Sequence[tuple[str, int]]) -> dict[str, Any]:
    """Return the values of `_APPEND`."""
    last = appended[-1]
    return {
        "at": last.at,
        "actor_id": last.actor_id,
        "positions": [event.position for event in appended],
        "names": [event.name for event in appended],
        "payloads": [orjson.dumps(event.payload).decode() for event in appended],
        "topic_lists": [orjson.dumps(event.topics).decode() for event in appended],
        "previous_hashes": [event.previous_hash for event in appended],
        "hashes": [event.hash for event in appended],
        "topics": [topic for topic, _ in topics],
        "topic_positions": [position for _, position in topics],
        "head": last.position,
        "head_hash": last.hash,
        "channel": CHANNEL,
    }
