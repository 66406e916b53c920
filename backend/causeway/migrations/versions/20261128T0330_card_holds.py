"""Until when cards hold what is set aside on them, and payments in the place of those whose hold ran out.

What cards hold already is given a week from when it was authorised; the provider is asked then, and knows.
"""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

revision = "20261128T0330"
down_revision = "20261128T0325"
branch_labels = None
depends_on = None

A_WEEK = timedelta(days=7)
RENEWAL = "renews_payment_id IS NOT NULL AND status NOT IN ('DECLINED', 'CANCELLED', 'FAILED')"


def upgrade() -> None:
    # Written out: SQLite takes a foreign key with a new column, and no constraint of its own afterwards.
    op.execute("ALTER TABLE payment ADD COLUMN renews_payment_id VARCHAR(36) REFERENCES payment (id)")
    op.create_index(
        "payment_one_renewal",
        "payment",
        ["renews_payment_id"],
        unique=True,
        sqlite_where=sa.text(RENEWAL),
        postgresql_where=sa.text(RENEWAL),
    )
    hold = op.create_table(
        "card_hold",
        sa.Column("payment_id", sa.String(length=36), sa.ForeignKey("payment.id"), primary_key=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_ask_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("unanswered", sa.Integer(), nullable=False),
    )
    there = sa.text("next_ask_at IS NOT NULL")
    op.create_index(
        "ix_card_hold_next_ask", "card_hold", ["next_ask_at"], sqlite_where=there, postgresql_where=there
    )
    _watch_what_is_held(hold)


def _watch_what_is_held(hold: sa.Table) -> None:
    payment = sa.table("payment", *map(sa.column, ("id", "method", "status", "filing_id")))
    times = sa.column("created_at", sa.DateTime(timezone=True))
    intent = sa.table("payment_intent", *map(sa.column, ("payment_id", "kind")), times)
    held = (
        sa.select(payment.c.id, intent.c.created_at)
        .join(intent, intent.c.payment_id == payment.c.id)
        .where(
            payment.c.method == "CARD",
            payment.c.status == "AUTHORISED",
            payment.c.filing_id.is_not(None),
            intent.c.kind == "AUTHORISE",
        )
    )
    found = op.get_bind().execute(held).all()
    rows = [
        {"payment_id": key, "ends_at": at + A_WEEK, "next_ask_at": at + A_WEEK, "unanswered": 0}
        for key, at in found
    ]
    op.bulk_insert(hold, rows)


def downgrade() -> None:
    op.drop_index("ix_card_hold_next_ask", "card_hold")
    op.drop_table("card_hold")
    op.drop_index("payment_one_renewal", "payment")
    op.drop_column("payment", "renews_payment_id")
