"""When the time stamps of a sealed copy end, and what copies were before their time stamps were renewed."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T0308"
down_revision = "20261128T0300"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("seal", sa.Column("time_stamp_ends_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "former_copy",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("document_id", sa.String(length=36), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["seal.document_id"]),
        sa.PrimaryKeyConstraint("sha256"),
    )
    op.create_index("ix_former_copy_document_id", "former_copy", ["document_id"])


def downgrade() -> None:
    op.drop_index("ix_former_copy_document_id", "former_copy")
    op.drop_table("former_copy")
    op.drop_column("seal", "time_stamp_ends_at")
