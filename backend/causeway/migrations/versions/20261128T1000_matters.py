"""What a firm paid in each matter is read along an index; its own references of matters are looked up by another."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T1000"
down_revision = "20261128T0945"
branch_labels = None
depends_on = None

FEES = sa.text("paid_into_account_id IS NULL")
NAMED = sa.text("matter_reference IS NOT NULL")


def upgrade() -> None:
    op.create_index(
        "ix_payment_matter",
        "payment",
        ["organisation_id", sa.text("coalesce(case_id, filing_id)"), "created_at"],
        sqlite_where=FEES,
        postgresql_where=FEES,
    )
    op.create_index(
        "ix_filing_organisation_matter",
        "filing",
        ["organisation_id", "matter_reference"],
        sqlite_where=NAMED,
        postgresql_where=NAMED,
    )


def downgrade() -> None:
    op.drop_index("ix_filing_organisation_matter", "filing")
    op.drop_index("ix_payment_matter", "payment")
