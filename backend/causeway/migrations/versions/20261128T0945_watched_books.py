"""How far the books were verified while the service runs; and the first receipt is found without reading all."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T0945"
down_revision = "20261128T0650"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ledger_proof",
        sa.Column("account_id", sa.String(length=36), sa.ForeignKey("ledger_account.id"), primary_key=True),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("balance_cents", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "ledger_watch",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proved", sa.BigInteger(), nullable=False),
        sa.Column("round", sa.JSON(), nullable=False),
        sa.Column("whole_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("broken_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("breaks", sa.JSON(), nullable=False),
    )
    op.create_index("ix_receipt_issued_at", "receipt", ["issued_at"])


def downgrade() -> None:
    op.drop_index("ix_receipt_issued_at", "receipt")
    op.drop_table("ledger_watch")
    op.drop_table("ledger_proof")
