"""Hearings: as they stand, and how they came to."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T1320"
down_revision = "20261128T1310"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "hearing",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("court_code", sa.String(length=16), nullable=False),
        sa.Column("premises", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("room", sa.String(length=60), nullable=False),
        sa.Column("judge_id", sa.String(length=36), nullable=False),
        sa.Column("openness", sa.String(length=40), nullable=False),
        sa.Column("anonymised", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["court_case.id"]),
        sa.ForeignKeyConstraint(["court_code"], ["court.code"]),
        sa.ForeignKeyConstraint(["judge_id"], ["account_user.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_hearing_case", "hearing", ["case_id", "starts_at", "id"])
    op.create_index("ix_hearing_day", "hearing", ["day", "court_code", "room", "starts_at", "id"])
    op.create_index("ix_hearing_judge", "hearing", ["judge_id", "day"])
    op.create_table(
        "hearing_change",
        sa.Column("hearing_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by_id", sa.String(length=36), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("room", sa.String(length=60), nullable=False),
        sa.Column("judge_id", sa.String(length=36), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(["hearing_id"], ["hearing.id"]),
        sa.PrimaryKeyConstraint("hearing_id", "number"),
    )


def downgrade() -> None:
    op.drop_table("hearing_change")
    op.drop_table("hearing")
