"""The provider's page speaks the language of whoever asked for it, however long it takes to be opened."""

import sqlalchemy as sa
from alembic import op

revision = "20261127T2300"
down_revision = "20261127T2045"
branch_labels = None
depends_on = None

LANGUAGES = sa.Enum("EN", "ZH_HANT", "ZH_HANS", name="language", native_enum=False, length=16)


def upgrade() -> None:
    op.add_column("payment_intent", sa.Column("page_language", LANGUAGES, nullable=True))


def downgrade() -> None:
    op.drop_column("payment_intent", "page_language")
