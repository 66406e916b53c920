"""Files of what the payment provider pays out for a day, as they were taken in."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T1301"
down_revision = "20261128T1300"
branch_labels = None
depends_on = None

TABLE = "settlement_file"
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
        TABLE,
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.Column("new_lines", sa.Integer(), nullable=False),
        sa.Column("taken_cents", sa.BigInteger(), nullable=False),
        sa.Column("paid_back_cents", sa.BigInteger(), nullable=False),
        sa.Column("imported_at", MOMENT, nullable=False),
        sa.Column("imported_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["day"], ["reconciliation_day.day"]),
        sa.PrimaryKeyConstraint("sha256"),
    )
    op.create_index("ix_settlement_file_day", TABLE, ["day"])
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    if not is_sqlite:
        op.execute(REFUSE.format(table=TABLE))
    for act in ("UPDATE", "DELETE") if is_sqlite else ("UPDATE", "DELETE", "TRUNCATE"):
        made = ON_SQLITE if is_sqlite else ON_POSTGRESQL
        op.execute(made.format(table=TABLE, act=act.lower(), ACT=act))


def downgrade() -> None:
    op.drop_table(TABLE)
    if op.get_bind().dialect.name != "sqlite":
        op.execute(f"DROP FUNCTION {TABLE}_refuse_change()")
