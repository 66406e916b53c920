"""The log's tables: events with gapless positions, the topics they can be found by, and the head of the chain."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column
from sqlmodel import Field, SQLModel

from causeway.kit.append_only import make_append_only

GENESIS = "0" * 64


class AuditEvent(SQLModel, table=True):
    """One fact. Never updated, never deleted: triggers refuse both."""

    __tablename__ = "audit_event"

    position: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    at: datetime
    name: str = Field(index=True)
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


make_append_only(AuditEvent)
