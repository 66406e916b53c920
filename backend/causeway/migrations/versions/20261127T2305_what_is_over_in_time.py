"""What is over is found by when it was: each hour every session, link, device and spent budget was read to forget some.

Accounts that wait to be approved are listed by id along an index, not sorted. The last time-stamped checkpoint is found
among those: with the authority away, all since were read, each minute.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261127T2305"
down_revision = "20261127T2300"
branch_labels = None
depends_on = None

IN_TIME = {
    "email_verification": "expires_at",
    "known_device": "created_at",
    "session": "expires_at",
    "throttle": "spent_until",
}
STAMPED = "ix_audit_checkpoint_stamped"


def upgrade() -> None:
    op.drop_index("ix_account_user_status", "account_user")
    op.create_index("ix_account_user_status_id", "account_user", ["status", "id"])
    for table, column in IN_TIME.items():
        op.create_index(f"ix_{table}_{column}", table, [column])
    there = sa.text("time_stamped_at IS NOT NULL")
    op.create_index(STAMPED, "audit_checkpoint", ["number"], sqlite_where=there, postgresql_where=there)


def downgrade() -> None:
    op.drop_index(STAMPED, "audit_checkpoint")
    for table, column in IN_TIME.items():
        op.drop_index(f"ix_{table}_{column}", table)
    op.drop_index("ix_account_user_status_id", "account_user")
    op.create_index("ix_account_user_status", "account_user", ["status"])
