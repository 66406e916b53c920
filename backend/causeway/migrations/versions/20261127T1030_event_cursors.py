"""The key that cursors of events are made with, so that they do not show how many events there are."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "20261127T1030"
down_revision = "20261127T0600"
branch_labels = None
depends_on = None

SECRET_BYTES = 32


def upgrade() -> None:
    key = op.create_table(
        "log_cursor_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("plain_until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    position = op.get_bind().execute(sa.text("SELECT position FROM audit_head")).scalar() or 0
    row = {"id": 1, "secret": secrets.token_hex(SECRET_BYTES), "plain_until": position}
    op.bulk_insert(key, [row])


def downgrade() -> None:
    op.drop_table("log_cursor_key")
