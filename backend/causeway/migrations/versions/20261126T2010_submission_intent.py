"""Submissions whose outcome is not known yet.

Revision: 20261126T2010, after 20261126T1932.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261126T2010"
down_revision = "20261126T1932"
branch_labels = None
depends_on = None


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "submission_intent",
        sa.Column("filing_id", sa.String(length=36), nullable=False),
        sa.Column("received_at", moment, nullable=False),
        sa.Column("payment_id", sa.String(length=36), nullable=True),
        sa.Column("expires_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["filing_id"], ["filing.id"]),
        sa.PrimaryKeyConstraint("filing_id"),
    )


def downgrade() -> None:
    op.drop_table("submission_intent")
