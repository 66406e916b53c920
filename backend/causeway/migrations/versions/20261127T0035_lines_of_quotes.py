"""The lines of one quote are found among those of quotes: most lines are of payments, and have none."""

import sqlalchemy as sa
from alembic import op

revision = "20261127T0035"
down_revision = "20261127T0010"
branch_labels = None
depends_on = None

NAME, TABLE = "ix_fee_line_quote_id", "fee_line"


def upgrade() -> None:
    of_a_quote = sa.text("quote_id IS NOT NULL")
    with op.get_context().autocommit_block():
        _drop()
        op.create_index(
            NAME,
            TABLE,
            ["quote_id"],
            postgresql_concurrently=True,
            sqlite_where=of_a_quote,
            postgresql_where=of_a_quote,
        )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        _drop()
        op.create_index(NAME, TABLE, ["quote_id"], postgresql_concurrently=True)


def _drop() -> None:
    op.drop_index(NAME, TABLE, if_exists=True, postgresql_concurrently=True)
