"""One table of jobs. What reactions and workers had still to do becomes jobs; nothing of theirs is removed yet.

Revision: 20261126T1931, after 0001.
"""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "20261126T1931"
down_revision = "0001"
branch_labels = None
depends_on = None

BATCH = 500
ACCOUNT_EVENTS = (
    "account.link_requested",
    "account.sign_in_held_back",
    "account.registration_repeated",
    "account.approved",
    "account.declined",
    "account.suspended",
    "account.restored",
    "organisation.member_removed",
    "account.password_changed",
)
CLOSURE_EVENTS = ("closure.declared", "closure.moved", "closure.withdrawn")
CHECKED = {"to_status": ["CLEAN", "INVALID", "INFECTED"]}
REACTIONS: tuple[tuple[str, tuple[str, ...], dict[str, list[str]] | None], ...] = (
    ("account-mail", ACCOUNT_EVENTS, None),
    ("filings.deemed_times", CLOSURE_EVENTS, None),
    ("filings.documents", ("upload.status_changed",), CHECKED),
)
"""The reactions of the release before, with the events they were for."""

moment = sa.DateTime(timezone=True)
job = sa.table(
    "job",
    sa.column("kind", sa.String),
    sa.column("key", sa.String),
    sa.column("payload", sa.JSON),
    sa.column("state", sa.String),
    sa.column("run_at", moment),
    sa.column("attempts", sa.Integer),
    sa.column("last_error", sa.String),
    sa.column("created_at", moment),
)
event = sa.table(
    "audit_event",
    sa.column("position", sa.BigInteger),
    sa.column("at", moment),
    sa.column("name", sa.String),
    sa.column("payload", sa.JSON),
    sa.column("topics", sa.JSON),
)
head = sa.table(
    "audit_head", sa.column("position", sa.BigInteger), sa.column("subscriptions_version", sa.Integer)
)
subscription = sa.table(
    "reaction_subscription",
    sa.column("reaction", sa.String),
    sa.column("event", sa.String),
    sa.column("condition", sa.JSON(none_as_null=True)),
    sa.column("since", sa.BigInteger),
)
cursor = sa.table("reaction_cursor", sa.column("name", sa.String), sa.column("position", sa.BigInteger))
failure = sa.table(
    "reaction_failure",
    sa.column("name", sa.String),
    sa.column("position", sa.BigInteger),
    sa.column("at", moment),
    sa.column("error", sa.String),
)
upload = sa.table(
    "upload", sa.column("id", sa.String), sa.column("status", sa.String), sa.column("finished_at", moment)
)


def upgrade() -> None:
    _make_tables()
    connection = op.get_bind()
    position = connection.execute(sa.select(head.c.position)).scalar() or 0
    if position:
        for name, events, condition in REACTIONS:
            _carry_over_reaction(connection, name, events, condition, position)
        connection.execute(sa.update(head).values(subscriptions_version=1))
    _carry_over_failures(connection)
    _carry_over_uploads(connection)


def downgrade() -> None:
    op.drop_column("audit_head", "subscriptions_version")
    op.drop_table("reaction_subscription")
    op.drop_table("job")


def _make_tables() -> None:
    op.create_table(
        "job",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("kind", sa.String(length=80), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=True),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("WAITING", "RUNNING", "FAILED", name="jobstate", native_enum=False, length=8),
            nullable=False,
        ),
        sa.Column("run_at", moment, nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_owner", sa.String(length=36), nullable=True),
        sa.Column("last_error", sa.String(length=500), nullable=True),
        sa.Column("singleton", sa.String(length=80), nullable=True),
        sa.Column("created_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("singleton"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_job_run_at_id", "job", ["run_at", "id"])
    op.create_index("ix_job_kind_key_id", "job", ["kind", "key", "id"])
    op.create_index("ix_job_state", "job", ["state"])
    op.create_table(
        "reaction_subscription",
        sa.Column("reaction", sa.String(length=80), nullable=False),
        sa.Column("event", sa.String(length=80), nullable=False),
        sa.Column("condition", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("reaction", "event"),
    )
    op.add_column(
        "audit_head", sa.Column("subscriptions_version", sa.Integer(), server_default="0", nullable=False)
    )


def _carry_over_reaction(
    connection: sa.Connection,
    name: str,
    events: tuple[str, ...],
    condition: dict[str, list[str]] | None,
    position: int,
) -> None:
    """Subscribe the reaction, and make jobs of the events between where it stood and the head of the log."""
    rows = [{"reaction": name, "event": each, "condition": condition, "since": position} for each in events]
    connection.execute(sa.insert(subscription), rows)
    stood = connection.execute(sa.select(cursor.c.position).where(cursor.c.name == name)).scalar() or 0
    missed = (
        sa.select(event).where(event.c.name.in_(events), event.c.position > stood).order_by(event.c.position)
    )
    jobs = [
        _job(name, each.topics, {"position": each.position}, each.at)
        for each in connection.execute(missed)
        if all(each.payload.get(field) in values for field, values in (condition or {}).items())
    ]
    _insert(connection, jobs)


def _carry_over_failures(connection: sa.Connection) -> None:
    statement = sa.select(failure, event.c.topics).join_from(
        failure, event, failure.c.position == event.c.position
    )
    given_up = [
        _job(each.name, each.topics, {"position": each.position}, each.at)
        | {"state": "FAILED", "run_at": None, "attempts": 8, "last_error": each.error}
        for each in connection.execute(statement)
    ]
    _insert(connection, given_up)


def _carry_over_uploads(connection: sa.Connection) -> None:
    whole = (
        sa.select(upload.c.id, upload.c.finished_at)
        .where(upload.c.status.in_(("ASSEMBLING", "SCANNING")))
        .order_by(upload.c.finished_at, upload.c.id)
    )
    jobs = [
        _job("uploads.check", [each.id], {"upload_id": each.id}, each.finished_at)
        for each in connection.execute(whole)
    ]
    _insert(connection, jobs)


def _job(kind: str, topics: list[str], payload: dict[str, Any], at: datetime) -> dict[str, Any]:
    return {
        "kind": kind,
        "key": topics[0] if topics else None,
        "payload": payload,
        "state": "WAITING",
        "run_at": at,
        "attempts": 0,
        "last_error": None,
        "created_at": at,
    }


def _insert(connection: sa.Connection, jobs: list[dict[str, Any]]) -> None:
    for start in range(0, len(jobs), BATCH):
        connection.execute(sa.insert(job), jobs[start : start + BATCH])
