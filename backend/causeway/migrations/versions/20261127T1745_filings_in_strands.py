"""One's own filings, and an organisation's in any of several statuses, are read in each order along an index."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "20261127T1745"
down_revision = "20261127T1720"
branch_labels = None
depends_on = None

ORDERS = {
    "updated": "updated_at",
    "received_or_last": "coalesce(received_at, '9000-01-01 00:00:00.000000{zone}')",
    "received_or_first": "coalesce(received_at, '1900-01-01 00:00:00.000000{zone}')",
    "due_or_last": (
        "(CASE WHEN status IN ('ACCEPTED', 'PARTIALLY_ACCEPTED') OR correction_due_at IS NULL "
        "THEN '9000-01-01 00:00:00.000000{zone}' ELSE correction_due_at END)"
    ),
}
"""The instants stand for those that there are not, written as each database keeps them."""
FIRST_BY = {"filer": ["filer_id"], "organisation_status": ["organisation_id", "status"]}
REPLACED = {"ix_filing_organisation_status": ["organisation_id", "status", "id"]}


def upgrade() -> None:
    zone = "" if op.get_bind().dialect.name == "sqlite" else "+00"
    with op.get_context().autocommit_block():
        for kind, columns in FIRST_BY.items():
            for order, expression in ORDERS.items():
                ordered_by = sa.text(expression.replace("{zone}", zone))
                _make(f"ix_filing_{kind}_{order}", [*columns, ordered_by, "id"])
        for name in REPLACED:
            op.drop_index(name, "filing", if_exists=True, postgresql_concurrently=True)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        for name, columns in REPLACED.items():
            _make(name, columns)
        for kind in FIRST_BY:
            for order in ORDERS:
                op.drop_index(
                    f"ix_filing_{kind}_{order}", "filing", if_exists=True, postgresql_concurrently=True
                )


def _make(name: str, columns: Sequence[str | sa.TextClause]) -> None:
    # One that was left half made by an interrupted migration is there, and used by nobody.
    op.drop_index(name, "filing", if_exists=True, postgresql_concurrently=True)
    op.create_index(name, "filing", columns, postgresql_concurrently=True)
