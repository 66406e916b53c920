"""Why deposit accounts are suspended, and how far their closing is."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T0240"
down_revision = "20261127T2305"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "deposit_suspension",
        sa.Column("id", sa.String(length=36), primary_key=True),
        sa.Column(
            "deposit_account_id", sa.String(length=36), sa.ForeignKey("deposit_account.id"), nullable=False
        ),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("suspended_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("suspended_by", sa.String(length=36), nullable=False),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lifted_by", sa.String(length=36), nullable=True),
    )
    op.create_table(
        "deposit_closing",
        sa.Column("id", sa.String(length=36), primary_key=True),
        sa.Column(
            "deposit_account_id", sa.String(length=36), sa.ForeignKey("deposit_account.id"), nullable=False
        ),
        sa.Column("payee", sa.String(length=200), nullable=False),
        sa.Column("bank_account", sa.String(length=64), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_by", sa.String(length=36), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("checked_by", sa.String(length=36), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.String(length=36), nullable=True),
        sa.Column("returned_cents", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "checked_by IS NULL OR ended_by IS NULL OR returned_cents IS NULL OR checked_by <> ended_by",
            name="deposit_closing_second_person",
        ),
        sa.CheckConstraint(
            "returned_cents IS NULL OR (checked_at IS NOT NULL AND ended_at IS NOT NULL)",
            name="deposit_closing_in_order",
        ),
    )
    for table, since, over in (
        ("deposit_suspension", "suspended_at", "lifted_at"),
        ("deposit_closing", "asked_at", "ended_at"),
    ):
        op.create_index(f"ix_{table}_account", table, ["deposit_account_id", since, "id"])
        still = sa.text(f"{over} IS NULL")
        op.create_index(
            f"{table}_one",
            table,
            ["deposit_account_id"],
            unique=True,
            sqlite_where=still,
            postgresql_where=still,
        )


def downgrade() -> None:
    op.drop_table("deposit_closing")
    op.drop_table("deposit_suspension")
