"""What payers' banks took back, and how that ended."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T0640"
down_revision = "20261128T0630"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
OWNED = (
    "(status = 'OPEN') = (next_ask_at IS NOT NULL) AND (status = 'OPEN') = (closed_at IS NULL) "
    "AND (status = 'OPEN') = (closing_entry_id IS NULL)"
)


def upgrade() -> None:
    op.create_table(
        "chargeback",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("provider_reference", sa.String(length=100), nullable=False),
        sa.Column("payment_id", sa.String(length=36), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(length=100), nullable=True),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("opening_entry_id", sa.String(length=36), nullable=False),
        sa.Column("closing_entry_id", sa.String(length=36), nullable=True),
        sa.Column("next_ask_at", MOMENT, nullable=True),
        sa.CheckConstraint("amount_cents > 0", name="chargeback_amount"),
        sa.CheckConstraint(OWNED, name="chargeback_owned"),
        sa.ForeignKeyConstraint(["payment_id"], ["payment.id"]),
        sa.ForeignKeyConstraint(["opening_entry_id"], ["journal_entry.id"]),
        sa.ForeignKeyConstraint(["closing_entry_id"], ["journal_entry.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("provider_reference"),
        sa.UniqueConstraint("opening_entry_id"),
        sa.UniqueConstraint("closing_entry_id"),
    )
    op.create_index("ix_chargeback_payment_id", "chargeback", ["payment_id"])
    op.create_index("ix_chargeback_opened", "chargeback", ["opened_at", "id"])
    op.create_index("ix_chargeback_status_opened", "chargeback", ["status", "opened_at", "id"])
    waits = sa.text("next_ask_at IS NOT NULL")
    op.create_index(
        "ix_chargeback_next_ask", "chargeback", ["next_ask_at"], sqlite_where=waits, postgresql_where=waits
    )


def downgrade() -> None:
    op.drop_table("chargeback")
