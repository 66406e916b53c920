"""The orders of filings by when they were received and when their correction is due have indexes to go along."""

import sqlalchemy as sa
from alembic import op

revision = "20261127T0220"
down_revision = "20261127T0035"
branch_labels = None
depends_on = None

INDEXES = {
    "ix_filing_received_or_last": "coalesce(received_at, '9000-01-01 00:00:00.000000{zone}')",
    "ix_filing_received_or_first": "coalesce(received_at, '1900-01-01 00:00:00.000000{zone}')",
    "ix_filing_due_or_last": (
        "(CASE WHEN status IN ('ACCEPTED', 'PARTIALLY_ACCEPTED') OR correction_due_at IS NULL "
        "THEN '9000-01-01 00:00:00.000000{zone}' ELSE correction_due_at END)"
    ),
}
"""The instants stand for those that there are not, written as each database keeps them."""


def upgrade() -> None:
    zone = "" if op.get_bind().dialect.name == "sqlite" else "+00"
    with op.get_context().autocommit_block():
        for name, ordered_by in INDEXES.items():
            op.drop_index(name, "filing", if_exists=True, postgresql_concurrently=True)
            made = ordered_by.replace("{zone}", zone)
            op.create_index(name, "filing", [sa.text(made), "id"], postgresql_concurrently=True)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        for name in INDEXES:
            op.drop_index(name, "filing", if_exists=True, postgresql_concurrently=True)
