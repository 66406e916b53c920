"""What waits on the clearing accounts of refunds and differences, row by row, and what became of it."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T1015"
down_revision = "20261128T1000"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
WHOLE = (
    "(cleared_at IS NULL) = (cleared_by IS NULL) AND (cleared_at IS NULL) = (outcome IS NULL) "
    "AND (cleared_at IS NULL) = (reference IS NULL) AND (cleared_at IS NULL) = (entry_id IS NULL)"
)
OF_CLOSINGS = """
INSERT INTO clearing_item (id, kind, amount_cents, opened_at, opened_by)
SELECT id, 'REFUND', returned_cents, ended_at, ended_by FROM deposit_closing WHERE returned_cents > 0
"""
OF_DIFFERENCES = """
INSERT INTO clearing_item (id, kind, amount_cents, opened_at, opened_by)
SELECT reconciliation_difference.id, 'DIFFERENCE', posting.amount_cents, settled_at, settled_by
FROM reconciliation_difference
JOIN posting ON posting.entry_id = reconciliation_difference.entry_id
JOIN ledger_account ON ledger_account.id = posting.account_id
WHERE state = 'SETTLED' AND settlement = 'POST' AND ledger_account.code = 'clearing:differences'
"""


def upgrade() -> None:
    op.create_table(
        "clearing_item",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("opened_by", sa.String(length=36), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("reference", sa.String(length=80), nullable=True),
        sa.Column("cleared_at", MOMENT, nullable=True),
        sa.Column("cleared_by", sa.String(length=36), nullable=True),
        sa.Column("entry_id", sa.String(length=36), nullable=True),
        sa.CheckConstraint("amount_cents <> 0", name="clearing_item_amount"),
        sa.CheckConstraint(
            "cleared_by IS NULL OR cleared_by <> opened_by", name="clearing_item_second_person"
        ),
        sa.CheckConstraint(WHOLE, name="clearing_item_whole"),
        sa.ForeignKeyConstraint(["entry_id"], ["journal_entry.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("entry_id"),
    )
    op.create_index("ix_clearing_item_opened", "clearing_item", ["opened_at", "id"])
    waits = sa.text("cleared_at IS NULL")
    op.create_index(
        "ix_clearing_item_waits",
        "clearing_item",
        ["opened_at", "id"],
        sqlite_where=waits,
        postgresql_where=waits,
    )
    op.execute(OF_CLOSINGS)
    op.execute(OF_DIFFERENCES)


def downgrade() -> None:
    op.drop_table("clearing_item")
