"""The last day on which somebody sees a case that was shared with them."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T1245"
down_revision = "20261128T1240"
branch_labels = None
depends_on = None

ENDS = sa.text("last_day IS NOT NULL")


def upgrade() -> None:
    op.add_column("case_share", sa.Column("last_day", sa.Date(), nullable=True))
    op.create_index(
        "ix_case_share_ending", "case_share", ["last_day"], sqlite_where=ENDS, postgresql_where=ENDS
    )


def downgrade() -> None:
    op.drop_index("ix_case_share_ending", "case_share")
    op.drop_column("case_share", "last_day")
