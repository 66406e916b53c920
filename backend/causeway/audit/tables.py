"""The log's tables: events with gapless positions, the topics they can be found by, and the head of the chain."""

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Connection, Index, Table, event, insert, text
from sqlmodel import Field, SQLModel

from causeway.kit.append_only import make_append_only

GENESIS = "0" * 64


_BY_SOMEBODY = text("actor_id IS NOT NULL")
_SOMEBODYS: Any = {"sqlite_where": _BY_SOMEBODY, "postgresql_where": _BY_SOMEBODY}


class AuditEvent(SQLModel, table=True):
    """One fact. Never updated, never deleted: triggers refuse both."""

    __tablename__ = "audit_event"
    __table_args__ = (
        Index("ix_audit_event_name_position", "name", "position"),
        Index("ix_audit_event_actor_position", "actor_id", "position", **_SOMEBODYS),
    )

    position: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    at: datetime
    name: str
    actor_id: str | None = None
    payload: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    topics: list[str] = Field(sa_column=Column(JSON, nullable=False))
    previous_hash: str
    hash: str


class AuditTopic(SQLModel, table=True):
    """Which positions concern a topic, such as `filing:<id>`."""

    __tablename__ = "audit_topic"

    topic: str = Field(primary_key=True)
    position: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))


class AuditHead(SQLModel, table=True):
    """The one row that every appending transaction locks: its order is the order of commits."""

    __tablename__ = "audit_head"

    id: int = Field(default=1, primary_key=True)
    position: int = Field(default=0, sa_column=Column(BigInteger, nullable=False))
    hash: str = GENESIS
    subscriptions_version: int = Field(default=0)
    """How often `reaction_subscription` has changed: whoever appends knows by it whether it has read them all."""


class ReactionSubscription(SQLModel, table=True):
    """Which events call for a job of a reaction. Kept here, so that every process that appends an event enqueues it."""

    __tablename__ = "reaction_subscription"

    reaction: str = Field(primary_key=True, max_length=80)
    event: str = Field(primary_key=True, max_length=80)
    condition: dict[str, list[str]] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    """By field of the payload, the values for which it is wanted; None: always."""
    since: int = Field(sa_column=Column(BigInteger, nullable=False))
    """The head of the log when it was made: later events have their jobs from the moment they are committed."""


CURSOR_SECRET_BYTES = 32


class LogCursorKey(SQLModel, table=True):
    """The one row that cursors of events are made and known with; here, because all processes share the database."""

    __tablename__ = "log_cursor_key"

    id: int = Field(default=1, primary_key=True)
    secret: str = Field(max_length=2 * CURSOR_SECRET_BYTES)
    """Random, in hexadecimal."""
    plain_until: int = Field(default=0, sa_column=Column(BigInteger, nullable=False))
    """The head of the log when the key was made: cursors that show their position are known up to here."""


class CheckpointCertificate(SQLModel, table=True):
    """A certificate that checkpoints were signed with: kept when the key has long been changed."""

    __tablename__ = "checkpoint_certificate"

    fingerprint: str = Field(primary_key=True, max_length=64)
    """SHA-256 of the certificate, in hexadecimal."""
    certificate_pem: str
    """The certificate, and after it those that lead to its authority."""
    first_used_at: datetime


_STAMPED = text("time_stamped_at IS NOT NULL")


class AuditCheckpoint(SQLModel, table=True):
    """What the log was at a moment, signed; each names the one before. Never updated, never deleted."""

    __tablename__ = "audit_checkpoint"
    __table_args__ = (
        # The last that was time-stamped is asked for with each: an authority may be away for long.
        Index("ix_audit_checkpoint_stamped", "number", sqlite_where=_STAMPED, postgresql_where=_STAMPED),
        Index("ix_audit_checkpoint_position", "position"),
    )

    number: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    """From 1, without gaps."""
    position: int = Field(sa_column=Column(BigInteger, nullable=False))
    hash: str = Field(max_length=64)
    at: datetime
    previous: str = Field(max_length=64)
    """The digest of the statement before; `GENESIS` of the first."""
    certificate: str = Field(foreign_key="checkpoint_certificate.fingerprint", max_length=64)
    signature: bytes
    time_stamp: bytes | None = None
    """A token (RFC 3161) over the signature, from an authority outside."""
    time_stamped_at: datetime | None = None


def _make_key(target: Table, connection: Connection, **_options: Any) -> None:
    connection.execute(
        insert(target).values(id=1, secret=secrets.token_hex(CURSOR_SECRET_BYTES), plain_until=0)
    )


event.listen(LogCursorKey.__table__, "after_create", _make_key)  # type: ignore[attr-defined]
make_append_only(AuditEvent)
make_append_only(AuditCheckpoint)
