"""What has been kept for long enough is found by an index: uploads to be removed, quotes, idempotency keys.

Revision: 20261126T2020, after 20261126T2010.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261126T2020"
down_revision = "20261126T2010"
branch_labels = None
depends_on = None

INDEXES = (
    ("ix_upload_removal_at", "upload", "removal_at"),
    ("ix_fee_quote_expires_at", "fee_quote", "expires_at"),
    ("ix_idempotency_key_at", "idempotency_key", "at"),
)


def upgrade() -> None:
    op.add_column("upload", sa.Column("removal_at", sa.DateTime(timezone=True), nullable=True))
    with op.get_context().autocommit_block():
        for name, table, column in INDEXES:
            # One that was begun before and never finished goes first.
            op.drop_index(name, table, if_exists=True, postgresql_concurrently=True)
            op.create_index(name, table, [column], postgresql_concurrently=True)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        for name, table, _ in INDEXES:
            op.drop_index(name, table, if_exists=True, postgresql_concurrently=True)
    op.drop_column("upload", "removal_at")
