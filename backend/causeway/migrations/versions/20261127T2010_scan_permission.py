"""The registrar's permission to start a case by an uploaded page; given for what was received before it was needed."""

import sqlalchemy as sa
from alembic import op

revision = "20261127T2010"
down_revision = "20261127T2000"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("filing", sa.Column("scan_permitted_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("filing", sa.Column("scan_reason", sa.String(length=1000), nullable=True))
    # A filing that was received without it may still be returned for correction, and sent again.
    op.execute(
        "UPDATE filing SET scan_permitted_at = received_at, scan_reason = 'Received before forms were required' "
        "WHERE received_at IS NOT NULL AND case_id IS NULL"
    )


def downgrade() -> None:
    op.drop_column("filing", "scan_reason")
    op.drop_column("filing", "scan_permitted_at")
