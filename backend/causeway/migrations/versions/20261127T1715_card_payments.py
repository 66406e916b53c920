"""What is asked of the payment provider, what came of it, and the page that a payer is to visit."""

import sqlalchemy as sa
from alembic import op

revision = "20261127T1715"
down_revision = "20261127T1705"
branch_labels = None
depends_on = None

KIND = sa.Enum("AUTHORISE", "CAPTURE", "VOID", name="intentkind", native_enum=False, length=16)
STATE = sa.Enum(
    "WRITTEN", "OPEN", "UNKNOWN", "SUCCEEDED", "REFUSED", name="intentstate", native_enum=False, length=16
)
SQLITE = """
CREATE TRIGGER payment_result_no_{act} BEFORE {ACT} ON payment_result
BEGIN SELECT RAISE(ABORT, 'payment_result is append-only'); END
"""
REFUSE = """
CREATE OR REPLACE FUNCTION payment_result_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'payment_result is append-only'; END $$
"""
POSTGRESQL = """
CREATE TRIGGER payment_result_no_{act} BEFORE {ACT} ON payment_result
FOR EACH STATEMENT EXECUTE FUNCTION payment_result_refuse_change()
"""


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.add_column("payment", sa.Column("redirect_url", sa.String(length=1000), nullable=True))
    op.create_table(
        "payment_intent",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("payment_id", sa.String(length=36), nullable=False),
        sa.Column("kind", KIND, nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("document_ids", sa.JSON(), nullable=False),
        sa.Column("state", STATE, nullable=False),
        sa.Column("provider_reference", sa.String(length=100), nullable=True),
        sa.Column("unanswered", sa.Integer(), nullable=False),
        sa.Column("next_ask_at", moment, nullable=True),
        sa.Column("created_at", moment, nullable=False),
        sa.CheckConstraint("amount_cents >= 0", name="payment_intent_amount"),
        sa.CheckConstraint(
            "(next_ask_at IS NULL) = (state IN ('SUCCEEDED', 'REFUSED'))", name="payment_intent_owned"
        ),
        sa.ForeignKeyConstraint(["payment_id"], ["payment.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("payment_id", "kind", name="payment_intent_once"),
    )
    due = sa.text("next_ask_at IS NOT NULL")
    op.create_index(
        "ix_payment_intent_next_ask",
        "payment_intent",
        ["next_ask_at"],
        sqlite_where=due,
        postgresql_where=due,
    )
    op.create_table(
        "payment_result",
        sa.Column("intent_id", sa.String(length=36), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("provider_reference", sa.String(length=100), nullable=True),
        sa.Column("reason", sa.String(length=100), nullable=True),
        sa.Column("at", moment, nullable=False),
        sa.ForeignKeyConstraint(["intent_id"], ["payment_intent.id"]),
        sa.PrimaryKeyConstraint("intent_id"),
    )
    _make_append_only()


def _make_append_only() -> None:
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    if not on_sqlite:
        op.execute(REFUSE)
    for act in ("UPDATE", "DELETE") if on_sqlite else ("UPDATE", "DELETE", "TRUNCATE"):
        op.execute((SQLITE if on_sqlite else POSTGRESQL).format(act=act.lower(), ACT=act))


def downgrade() -> None:
    op.drop_table("payment_result")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION payment_result_refuse_change()")
    op.drop_table("payment_intent")
    op.drop_column("payment", "redirect_url")
