"""What the table of jobs replaced goes: cursors and failures of reactions, the hold of a worker on an upload.

Revision: 20261126T1932, after 20261126T1931. No process of the release before may be running any more.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261126T1932"
down_revision = "20261126T1931"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("reaction_failure")
    op.drop_table("reaction_cursor")
    op.drop_column("upload", "claimed_until")
    op.drop_column("upload", "attempts")


def downgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.add_column("upload", sa.Column("attempts", sa.Integer(), server_default="0", nullable=False))
    op.add_column("upload", sa.Column("claimed_until", moment, nullable=True))
    op.create_table(
        "reaction_cursor",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("holder", sa.String(length=36), nullable=True),
        sa.Column("held_until", moment, nullable=True),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "reaction_failure",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("error", sa.String(length=500), nullable=False),
        sa.PrimaryKeyConstraint("name", "position"),
    )
