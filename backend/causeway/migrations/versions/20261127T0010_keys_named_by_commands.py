"""Idempotency keys are named by their command, so that one that was used before this release is not used again."""

import sqlalchemy as sa
from alembic import op

revision = "20261127T0010"
down_revision = "20261126T2318"
branch_labels = None
depends_on = None

keys = sa.table("idempotency_key", sa.column("operation", sa.String))


def upgrade() -> None:
    """Write `open_deposit_account` and `submitFiling` as `OpenDepositAccount` and `SubmitFiling`."""
    connection = op.get_bind()
    for (name,) in connection.execute(sa.select(keys.c.operation).distinct()).all():
        command = "".join(word[:1].upper() + word[1:] for word in name.split("_"))
        op.execute(sa.update(keys).where(keys.c.operation == name).values(operation=command))


def downgrade() -> None:
    """Leave the names: whoever reads the old ones finds none, and keys are forgotten after some days anyway."""
