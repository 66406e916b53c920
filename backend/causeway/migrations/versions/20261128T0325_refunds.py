"""Refunds of payments, and the serials of each year."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T0325"
down_revision = "20261128T0322"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
SETTLED = "provider_state IS NULL OR provider_state IN ('SUCCEEDED', 'REFUSED')"


def upgrade() -> None:
    op.create_table(
        "refund",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("reference", sa.String(length=16), nullable=False),
        sa.Column("payment_id", sa.String(length=36), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("status", sa.String(length=24), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("asked_by", sa.String(length=36), nullable=False),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.Column("decided_by", sa.String(length=36), nullable=True),
        sa.Column("note", sa.String(length=500), nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("provider_state", sa.String(length=16), nullable=True),
        sa.Column("unanswered", sa.Integer(), nullable=False),
        sa.Column("next_ask_at", MOMENT, nullable=True),
        sa.CheckConstraint("amount_cents > 0", name="refund_amount"),
        sa.CheckConstraint("decided_by IS NULL OR decided_by <> asked_by", name="refund_second_person"),
        sa.CheckConstraint(f"(next_ask_at IS NULL) = ({SETTLED})", name="refund_owned"),
        sa.ForeignKeyConstraint(["payment_id"], ["payment.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("reference"),
    )
    op.create_index("ix_refund_payment_id", "refund", ["payment_id"])
    op.create_index("ix_refund_asked", "refund", ["asked_at", "id"])
    op.create_index("ix_refund_status_asked", "refund", ["status", "asked_at", "id"])
    waits = sa.text("next_ask_at IS NOT NULL")
    op.create_index(
        "ix_refund_next_ask", "refund", ["next_ask_at"], sqlite_where=waits, postgresql_where=waits
    )
    op.create_table(
        "refund_serial",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year"),
    )


def downgrade() -> None:
    op.drop_table("refund_serial")
    op.drop_table("refund")
