"""An index of the entries of a register that are kept from its parties: their numbers leave those out."""

from alembic import op

revision = "20261126T2230"
down_revision = "20261126T2041"
branch_labels = None
depends_on = None

NAME = "ix_docket_entry_access"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.create_index(NAME, "docket_entry", ["case_id", "access", "number"], postgresql_concurrently=True)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index(NAME, "docket_entry", postgresql_concurrently=True)
