"""Receipts, numbered by the accounts offices, and which of these takes the fees of which court."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T0256"
down_revision = "20261128T0240"
branch_labels = None
depends_on = None

REFUSE = """
CREATE OR REPLACE FUNCTION {table}_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{table} is append-only'; END $$
"""
ON_POSTGRESQL = """
CREATE TRIGGER {table}_no_{act} BEFORE {ACT} ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse_change()
"""
ON_SQLITE = """
CREATE TRIGGER {table}_no_{act} BEFORE {ACT} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
IMMUTABLE = ("receipt", "receipt_file")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _offices()
    _receipts()
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for table in IMMUTABLE:
        if not is_sqlite:
            op.execute(REFUSE.format(table=table))
        for act in ("UPDATE", "DELETE") if is_sqlite else ("UPDATE", "DELETE", "TRUNCATE"):
            trigger = ON_SQLITE if is_sqlite else ON_POSTGRESQL
            op.execute(trigger.format(table=table, act=act.lower(), ACT=act))


def _offices() -> None:
    op.create_table(
        "accounts_office",
        sa.Column("certainty", sa.String(length=40), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_zh_hant", sa.String(), nullable=False),
        sa.Column("name_zh_hans", sa.String(), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("hours_of_court_code", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["hours_of_court_code"], ["court.code"]),
        sa.PrimaryKeyConstraint("code"),
    )
    op.create_table(
        "court_accounts_office",
        sa.Column("certainty", sa.String(length=40), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("court_code", sa.String(length=16), nullable=False),
        sa.Column("accounts_office_code", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(["accounts_office_code"], ["accounts_office.code"]),
        sa.PrimaryKeyConstraint("court_code"),
    )


def _receipts() -> None:
    op.create_table(
        "receipt",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("payment_id", sa.String(length=36), nullable=False),
        sa.Column("office_code", sa.String(length=8), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=24), nullable=False),
        sa.Column("verification", sa.String(length=14), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.CheckConstraint("amount_cents > 0", name="receipt_amount"),
        sa.ForeignKeyConstraint(["payment_id"], ["payment.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sa.UniqueConstraint("office_code", "year", "serial", name="receipt_serial_once"),
        sa.UniqueConstraint("payment_id"),
        sa.UniqueConstraint("verification"),
    )
    op.create_table(
        "receipt_serial",
        sa.Column("office_code", sa.String(length=8), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("office_code", "year"),
    )
    op.create_table(
        "receipt_file",
        sa.Column("receipt_id", sa.String(length=36), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["receipt_id"], ["receipt.id"]),
        sa.PrimaryKeyConstraint("receipt_id"),
    )
    op.create_index("ix_receipt_file_sha256", "receipt_file", ["sha256"])


def downgrade() -> None:
    for table in ("receipt_file", "receipt_serial", "receipt", "court_accounts_office", "accounts_office"):
        op.drop_table(table)
    if op.get_bind().dialect.name != "sqlite":
        for table in IMMUTABLE:
            op.execute(f"DROP FUNCTION {table}_refuse_change()")
