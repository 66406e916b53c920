"""The table of jobs."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Enum, Index, Integer
from sqlmodel import Field, SQLModel

MAX_ERROR_CHARACTERS = 500


class JobState(StrEnum):
    """Where a job is. One that is done is deleted."""

    WAITING = "WAITING"
    """To be begun at `run_at`, for the first time or again."""
    RUNNING = "RUNNING"
    """Leased to a worker until `run_at`."""
    FAILED = "FAILED"
    """Given up: nothing begins it until a person says so."""


class Job(SQLModel, table=True):
    """One piece of work. `payload` carries ids and codes only, as an event does: never a secret, never a text."""

    __tablename__ = "job"
    __table_args__ = (
        Index("ix_job_kind_run_at_id", "kind", "run_at", "id"),
        Index("ix_job_kind_key_id", "kind", "key", "id"),
        Index("ix_job_state", "state"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(
        default=None,
        sa_column=Column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    )
    kind: str = Field(max_length=80)
    key: str | None = Field(default=None, max_length=200)
    """Jobs of a kind with the same key run one at a time, in the order of their ids. None: in any order."""
    payload: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    state: JobState = Field(
        default=JobState.WAITING, sa_type=Enum(JobState, native_enum=False, length=8, name="jobstate")
    )
    run_at: datetime | None = Field(default=None)
    """When it may be begun; while it is RUNNING, when its lease is over. None: never, it is FAILED."""
    attempts: int = Field(default=0)
    """How often it was begun since it was enqueued, or since a person asked for it again."""
    lease_owner: str | None = Field(default=None, max_length=36)
    last_error: str | None = Field(default=None, max_length=MAX_ERROR_CHARACTERS)
    singleton: str | None = Field(default=None, max_length=80, unique=True)
    """At most one job has it: the kind of recurring work."""
    created_at: datetime
