"""An index for the filings of one organisation in the order of their changes: what a dashboard asks for."""

from alembic import op

revision = "20261126T2316"
down_revision = "20261126T2251"
branch_labels = None
depends_on = None

NAME, TABLE = "ix_filing_organisation_updated", "filing"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        # One that was begun before, and never finished, goes first.
        _drop()
        op.create_index(NAME, TABLE, ["organisation_id", "updated_at", "id"], postgresql_concurrently=True)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        _drop()


def _drop() -> None:
    op.drop_index(NAME, TABLE, if_exists=True, postgresql_concurrently=True)
