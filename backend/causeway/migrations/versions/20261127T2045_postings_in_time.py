"""An account's entries are found by when they were booked, for its statements; its top-ups among many other payments.

The index of top-ups leaves the others out: their number made SQLite think little of it.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261127T2045"
down_revision = "20261127T2010"
branch_labels = None
depends_on = None

TOP_UPS, COLUMNS = "ix_payment_paid_into_created", ["paid_into_account_id", "created_at", "id"]


def upgrade() -> None:
    op.create_index("ix_posting_account_at", "posting", ["account_id", "at", "number"])
    op.drop_index(TOP_UPS, "payment")
    there = sa.text("paid_into_account_id IS NOT NULL")
    op.create_index(TOP_UPS, "payment", COLUMNS, sqlite_where=there, postgresql_where=there)


def downgrade() -> None:
    op.drop_index(TOP_UPS, "payment")
    op.create_index(TOP_UPS, "payment", COLUMNS)
    op.drop_index("ix_posting_account_at", "posting")
