"""Transfers between the deposit accounts of an organisation, and the alerts of those that run low."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T0650"
down_revision = "20261128T0640"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "deposit_transfer",
        sa.Column("id", sa.String(length=36), primary_key=True),
        sa.Column(
            "from_account_id", sa.String(length=36), sa.ForeignKey("deposit_account.id"), nullable=False
        ),
        sa.Column("to_account_id", sa.String(length=36), sa.ForeignKey("deposit_account.id"), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("transferred_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("transferred_by", sa.String(length=36), nullable=False),
        sa.CheckConstraint("amount_cents > 0", name="deposit_transfer_amount"),
        sa.CheckConstraint("from_account_id <> to_account_id", name="deposit_transfer_accounts"),
    )
    op.create_index("ix_deposit_transfer_from_account_id", "deposit_transfer", ["from_account_id"])
    op.create_index("ix_deposit_transfer_to_account_id", "deposit_transfer", ["to_account_id"])
    op.create_table(
        "deposit_alert",
        sa.Column(
            "deposit_account_id", sa.String(length=36), sa.ForeignKey("deposit_account.id"), primary_key=True
        ),
        sa.Column("below_cents", sa.BigInteger(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("below_cents > 0", name="deposit_alert_below"),
    )


def downgrade() -> None:
    op.drop_table("deposit_alert")
    op.drop_index("ix_deposit_transfer_to_account_id", "deposit_transfer")
    op.drop_index("ix_deposit_transfer_from_account_id", "deposit_transfer")
    op.drop_table("deposit_transfer")
