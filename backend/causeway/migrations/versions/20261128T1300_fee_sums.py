"""What the fees of each day that has ended came to, by court and item: kept, since it never changes."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T1300"
down_revision = "20261128T1245"
branch_labels = None
depends_on = None

TABLES = ("fee_day", "fee_total")
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
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "fee_day",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("captured_cents", sa.BigInteger(), nullable=False),
        sa.Column("refunded_cents", sa.BigInteger(), nullable=False),
        sa.Column("summed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("day"),
    )
    op.create_table(
        "fee_total",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("movement", sa.String(length=16), nullable=False),
        sa.Column("court_code", sa.String(length=16), nullable=False),
        sa.Column("code", sa.String(length=48), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("cents > 0 AND number > 0", name="fee_total_positive"),
        sa.ForeignKeyConstraint(["day"], ["fee_day.day"]),
        sa.PrimaryKeyConstraint("day", "movement", "court_code", "code"),
    )
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for table in TABLES:
        if not is_sqlite:
            op.execute(REFUSE.format(table=table))
        for act in ("UPDATE", "DELETE") if is_sqlite else ("UPDATE", "DELETE", "TRUNCATE"):
            made = ON_SQLITE if is_sqlite else ON_POSTGRESQL
            op.execute(made.format(table=table, act=act.lower(), ACT=act))


def downgrade() -> None:
    op.drop_table("fee_total")
    op.drop_table("fee_day")
    if op.get_bind().dialect.name != "sqlite":
        for table in TABLES:
            op.execute(f"DROP FUNCTION {table}_refuse_change()")
