"""A line of fees says whether its amount is known: one that is not is no fee of nothing."""

import sqlalchemy as sa
from alembic import op

revision = "20261126T2318"
down_revision = "20261126T2316"
branch_labels = None
depends_on = None


def upgrade() -> None:
    known: sa.Column[bool] = sa.Column("amount_known", sa.Boolean(), nullable=False, server_default=sa.true())
    op.add_column("fee_line", known)
    fee_line = sa.table(
        "fee_line",
        sa.column("ordinary_cents", sa.BigInteger),
        sa.column("code", sa.String),
        sa.column("amount_known", sa.Boolean),
    )
    fee_item = sa.table("fee_item", sa.column("code", sa.String), sa.column("amount_cents", sa.Integer))
    laid_down = sa.exists().where(fee_item.c.code == fee_line.c.code, fee_item.c.amount_cents.is_not(None))
    op.execute(
        sa.update(fee_line).where(fee_line.c.ordinary_cents == 0, ~laid_down).values(amount_known=sa.false())
    )


def downgrade() -> None:
    op.drop_column("fee_line", "amount_known")
