"""Which answers the page of an originating document was set from; none for what was uploaded."""

import sqlalchemy as sa
from alembic import op

revision = "20261127T1330"
down_revision = "20261127T1030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("filing_document", sa.Column("made_from", sa.String(length=64), nullable=True))


def downgrade() -> None:
    op.drop_column("filing_document", "made_from")
