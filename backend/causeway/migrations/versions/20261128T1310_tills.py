"""The tills of accounts offices, from their float to the banking of what they took, and what was taken at each."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T1310"
down_revision = "20261128T1301"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
UNCLOSED = sa.text("closed_at IS NULL")
WHOLE = (
    "(counted_at IS NULL) = (counted_cents IS NULL) AND (closed_at IS NULL) = (closed_by IS NULL) "
    "AND (banked_at IS NULL) = (banked_by IS NULL) AND (closed_at IS NULL OR counted_at IS NOT NULL) "
    "AND (banked_at IS NULL OR closed_at IS NOT NULL)"
)
SECOND_PERSON = (
    "closed_by IS NULL OR counted_cents = float_cents + cash_cents "
    "OR (closed_by <> cashier_id AND reason IS NOT NULL)"
)


def upgrade() -> None:
    _tills()
    op.create_table(
        "till_taking",
        sa.Column("payment_id", sa.String(length=36), nullable=False),
        sa.Column("till_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("means", sa.String(length=16), nullable=False),
        sa.Column("reference", sa.String(length=80), nullable=True),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("taken_at", MOMENT, nullable=False),
        sa.CheckConstraint("amount_cents > 0", name="till_taking_amount"),
        sa.CheckConstraint("means = 'CASH' OR reference IS NOT NULL", name="till_taking_reference"),
        sa.ForeignKeyConstraint(["payment_id"], ["payment.id"]),
        sa.ForeignKeyConstraint(["till_id"], ["till.id"]),
        sa.PrimaryKeyConstraint("payment_id"),
        sa.UniqueConstraint("till_id", "number", name="till_taking_number"),
    )


def _tills() -> None:
    op.create_table(
        "till",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("office_code", sa.String(length=8), nullable=False),
        sa.Column("counter", sa.String(length=40), nullable=False),
        sa.Column("cashier_id", sa.String(length=36), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("ledger_account_id", sa.String(length=36), nullable=False),
        *(
            sa.Column(name, sa.BigInteger(), nullable=False)
            for name in ("float_cents", "cash_cents", "cheque_cents", "card_cents")
        ),
        sa.Column("takings", sa.Integer(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("counted_at", MOMENT, nullable=True),
        sa.Column("counted_cents", sa.BigInteger(), nullable=True),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("closed_by", sa.String(length=36), nullable=True),
        sa.Column("banked_at", MOMENT, nullable=True),
        sa.Column("banked_by", sa.String(length=36), nullable=True),
        sa.Column("banking_reference", sa.String(length=80), nullable=True),
        sa.CheckConstraint("float_cents >= 0", name="till_float"),
        sa.CheckConstraint("counted_cents IS NULL OR counted_cents >= 0", name="till_counted"),
        sa.CheckConstraint(WHOLE, name="till_whole"),
        sa.CheckConstraint(SECOND_PERSON, name="till_second_person"),
        sa.ForeignKeyConstraint(["ledger_account_id"], ["ledger_account.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("ledger_account_id"),
    )
    for name, columns in (
        ("till_one_of_cashier", ["cashier_id"]),
        ("till_one_at_counter", ["office_code", "counter"]),
    ):
        op.create_index(name, "till", columns, unique=True, sqlite_where=UNCLOSED, postgresql_where=UNCLOSED)
    op.create_index("ix_till_opened", "till", ["opened_at", "id"])
    op.create_index("ix_till_day", "till", ["day", "opened_at", "id"])


def downgrade() -> None:
    op.drop_table("till_taking")
    op.drop_table("till")
