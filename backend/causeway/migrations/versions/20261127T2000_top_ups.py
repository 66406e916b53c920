"""What is paid into deposit accounts by card, and which terms their organisations accepted."""

import sqlalchemy as sa
from alembic import op

revision = "20261127T2000"
down_revision = "20261127T1746"
branch_labels = None
depends_on = None

UNFINISHED = (
    "paid_into_account_id IS NOT NULL AND status IN ('INITIATED', 'PENDING', 'AUTHORISED', 'CAPTURING')"
)
FIRST_VERSION = "2026-11"
"""What all who accepted before there were versions have accepted."""


def upgrade() -> None:
    # Written out: SQLite takes a foreign key with a new column, and no constraint of its own afterwards.
    op.execute(
        "ALTER TABLE payment ADD COLUMN paid_into_account_id VARCHAR(36) REFERENCES deposit_account (id)"
    )
    op.create_index("ix_payment_paid_into_created", "payment", ["paid_into_account_id", "created_at", "id"])
    op.create_index(
        "payment_one_top_up",
        "payment",
        ["paid_into_account_id"],
        unique=True,
        sqlite_where=sa.text(UNFINISHED),
        postgresql_where=sa.text(UNFINISHED),
    )
    op.add_column("deposit_account", sa.Column("terms_version", sa.String(length=16), nullable=True))
    accepted = sa.text(
        "UPDATE deposit_account SET terms_version = :version WHERE terms_accepted_at IS NOT NULL"
    )
    op.execute(accepted.bindparams(version=FIRST_VERSION))


def downgrade() -> None:
    op.drop_column("deposit_account", "terms_version")
    op.drop_index("payment_one_top_up", "payment")
    op.drop_index("ix_payment_paid_into_created", "payment")
    op.drop_column("payment", "paid_into_account_id")
