"""Each day's money is compared: what the provider told of, the days with their totals, and the differences found."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T0333"
down_revision = "20261128T0330"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
SQLITE = """
CREATE TRIGGER provider_movement_no_{act} BEFORE {ACT} ON provider_movement
BEGIN SELECT RAISE(ABORT, 'provider_movement is append-only'); END
"""
REFUSE = """
CREATE OR REPLACE FUNCTION provider_movement_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'provider_movement is append-only'; END $$
"""
POSTGRESQL = """
CREATE TRIGGER provider_movement_no_{act} BEFORE {ACT} ON provider_movement
FOR EACH STATEMENT EXECUTE FUNCTION provider_movement_refuse_change()
"""
DOCKETED = sa.text("docketed_at IS NOT NULL")
TO_DO = sa.text("state = 'OPEN'")


def _one_of(name: str, length: int, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, length=length)


def _method() -> sa.Enum:
    values = ("CARD", "PPS", "DEPOSIT_ACCOUNT", "KIOSK_CASHIER", "NONE")
    return _one_of("paymentmethod", 24, *values)


def _movement() -> sa.Enum:
    return _one_of("movement", 16, "TAKEN", "PAID_BACK")


def upgrade() -> None:
    op.create_table(
        "provider_movement",
        sa.Column("id", sa.String(length=100), nullable=False),
        sa.Column("payment_key", sa.String(length=100), nullable=False),
        sa.Column("movement", _movement(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.CheckConstraint("amount_cents > 0", name="provider_movement_amount"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_provider_movement_payment_key", "provider_movement", ["payment_key"])
    op.create_index("ix_provider_movement_day", "provider_movement", ["day"])
    op.create_table(
        "provider_reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("position", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "reconciliation_day",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("compared_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("day"),
    )
    op.create_table(
        "reconciliation_total",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("method", _method(), nullable=False),
        sa.Column("movement", _movement(), nullable=False),
        sa.Column("payments", sa.Integer(), nullable=False),
        sa.Column("due_cents", sa.BigInteger(), nullable=False),
        sa.Column("ledger_cents", sa.BigInteger(), nullable=False),
        sa.Column("provider_cents", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["day"], ["reconciliation_day.day"]),
        sa.PrimaryKeyConstraint("day", "method", "movement"),
    )
    _create_differences()
    op.create_index(
        "ix_filing_docketed", "filing", ["docketed_at"], sqlite_where=DOCKETED, postgresql_where=DOCKETED
    )
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    if not on_sqlite:
        op.execute(REFUSE)
    for act in ("UPDATE", "DELETE") if on_sqlite else ("UPDATE", "DELETE", "TRUNCATE"):
        op.execute((SQLITE if on_sqlite else POSTGRESQL).format(act=act.lower(), ACT=act))


def _create_differences() -> None:
    kinds = (
        *("PROVIDER_ONLY", "LEDGER_ONLY", "OTHER_AMOUNT", "TWICE", "REFUND_MISSING", "PAID_WITHOUT_FILING"),
        *("ACCEPTED_WITHOUT_PAYMENT", "UNKNOWN_MONEY"),
    )
    states = ("OPEN", "RESOLVED")
    name = "reconciliation_difference"
    op.create_table(
        name,
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("fingerprint", sa.String(length=200), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", _one_of("differencekind", 32, *kinds), nullable=False),
        sa.Column("movement", _movement(), nullable=False),
        sa.Column("method", _method(), nullable=False),
        sa.Column("subject_id", sa.String(length=100), nullable=False),
        sa.Column("payment_id", sa.String(length=36), nullable=True),
        sa.Column("filing_id", sa.String(length=36), nullable=True),
        sa.Column("ledger_cents", sa.BigInteger(), nullable=False),
        sa.Column("provider_cents", sa.BigInteger(), nullable=True),
        sa.Column("due_cents", sa.BigInteger(), nullable=False),
        sa.Column("odd_one", _one_of("oddone", 16, "LEDGER", "PROVIDER", "DUE"), nullable=True),
        sa.Column("first_seen_at", MOMENT, nullable=False),
        sa.Column("state", _one_of("differencestate", 16, *states), nullable=False),
        sa.Column("resolved_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["day"], ["reconciliation_day.day"]),
        sa.ForeignKeyConstraint(["payment_id"], ["payment.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("fingerprint"),
    )
    op.create_index(f"ix_{name}_to_do", name, ["day", "id"], sqlite_where=TO_DO, postgresql_where=TO_DO)
    op.create_index(f"ix_{name}_day", name, ["day", "id"])
    for column in ("subject_id", "payment_id", "filing_id"):
        op.create_index(f"ix_{name}_{column}", name, [column])


def downgrade() -> None:
    op.drop_index("ix_filing_docketed", "filing")
    op.drop_table("reconciliation_difference")
    op.drop_table("reconciliation_total")
    op.drop_table("reconciliation_day")
    op.drop_table("provider_reading")
    op.drop_table("provider_movement")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION provider_movement_refuse_change()")
