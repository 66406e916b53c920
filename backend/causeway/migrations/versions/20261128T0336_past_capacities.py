"""For whom somebody acted, and in which roles, is found by the person where it is past: the audit trail asks."""

from alembic import op

revision = "20261128T0336"
down_revision = "20261128T0333"
branch_labels = None
depends_on = None

TABLES = ("membership", "role_grant")


def upgrade() -> None:
    for table in TABLES:
        op.create_index(f"ix_{table}_user_id", table, ["user_id"])


def downgrade() -> None:
    for table in TABLES:
        op.drop_index(f"ix_{table}_user_id", table)
