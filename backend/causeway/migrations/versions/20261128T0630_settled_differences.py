"""Differences are proposed and settled, days are closed, and a day says whether the provider's log was read."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T0630"
down_revision = "20261128T0336"
branch_labels = None
depends_on = None

DIFFERENCE = "reconciliation_difference"
TO_DO = f"ix_{DIFFERENCE}_to_do"
OPEN = sa.text("state = 'OPEN'")
WAITS = sa.text("settled_at IS NULL AND resolved_at IS NULL")
SECOND = f"{DIFFERENCE}_second_person"
MOMENT = sa.DateTime(timezone=True)

SQLITE = (
    """CREATE TRIGGER reconciliation_day_closed_{act} BEFORE {ACT} ON reconciliation_day WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the day is closed'); END""",
    """CREATE TRIGGER reconciliation_total_closed_{act} BEFORE {ACT} ON reconciliation_total
WHEN EXISTS (SELECT 1 FROM reconciliation_day WHERE day = {row}.day AND closed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the day is closed'); END""",
)
POSTGRESQL = (
    """CREATE OR REPLACE FUNCTION reconciliation_day_is_closed() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the day is closed'; END $$""",
    """CREATE TRIGGER reconciliation_day_closed BEFORE UPDATE OR DELETE ON reconciliation_day
FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION reconciliation_day_is_closed()""",
    """CREATE OR REPLACE FUNCTION reconciliation_total_of_closed() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
IF EXISTS (SELECT 1 FROM reconciliation_day WHERE day = COALESCE(NEW.day, OLD.day) AND closed_at IS NOT NULL) THEN
RAISE EXCEPTION 'the day is closed'; END IF;
IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
RETURN NEW; END $$""",
    """CREATE TRIGGER reconciliation_total_closed BEFORE INSERT OR UPDATE OR DELETE ON reconciliation_total
FOR EACH ROW EXECUTE FUNCTION reconciliation_total_of_closed()""",
)
"""What keeps a closed day as it is. The rows of a day that is not closed change with each comparison."""


def _statements(dialect: str) -> list[str]:
    if dialect != "sqlite":
        return list(POSTGRESQL)
    day, total = SQLITE
    return [
        *(day.format(act=act.lower(), ACT=act) for act in ("UPDATE", "DELETE")),
        *(
            total.format(act=act.lower(), ACT=act, row="NEW" if act == "INSERT" else "OLD")
            for act in ("INSERT", "UPDATE", "DELETE")
        ),
    ]


def upgrade() -> None:
    op.add_column(
        "reconciliation_day",
        sa.Column("provider_read", sa.Boolean(), server_default=sa.true(), nullable=False),
    )
    op.add_column("reconciliation_day", sa.Column("closed_at", MOMENT, nullable=True))
    op.add_column("reconciliation_day", sa.Column("closed_by", sa.String(length=36), nullable=True))
    op.drop_index(TO_DO, DIFFERENCE)
    settlements = sa.Enum(
        *("EXPLAIN", "POST", "WRITE_OFF"), name="settlementkind", native_enum=False, length=16
    )
    with op.batch_alter_table(DIFFERENCE) as table:
        table.add_column(sa.Column("settlement", settlements, nullable=True))
        table.add_column(sa.Column("reason", sa.String(length=500), nullable=True))
        table.add_column(sa.Column("proposed_at", MOMENT, nullable=True))
        table.add_column(sa.Column("proposed_by", sa.String(length=36), nullable=True))
        table.add_column(sa.Column("note", sa.String(length=500), nullable=True))
        table.add_column(sa.Column("settled_at", MOMENT, nullable=True))
        table.add_column(sa.Column("settled_by", sa.String(length=36), nullable=True))
        table.add_column(sa.Column("entry_id", sa.String(length=36), nullable=True))
        table.create_check_constraint(SECOND, "settled_by IS NULL OR settled_by <> proposed_by")
        table.create_foreign_key(f"{DIFFERENCE}_entry", "journal_entry", ["entry_id"], ["id"])
    op.create_index(TO_DO, DIFFERENCE, ["day", "id"], sqlite_where=WAITS, postgresql_where=WAITS)
    for statement in _statements(op.get_bind().dialect.name):
        op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for act in ("update", "delete"):
            op.execute(f"DROP TRIGGER reconciliation_day_closed_{act}")
        for act in ("insert", "update", "delete"):
            op.execute(f"DROP TRIGGER reconciliation_total_closed_{act}")
    else:
        op.execute("DROP TRIGGER reconciliation_day_closed ON reconciliation_day")
        op.execute("DROP TRIGGER reconciliation_total_closed ON reconciliation_total")
        op.execute("DROP FUNCTION reconciliation_day_is_closed()")
        op.execute("DROP FUNCTION reconciliation_total_of_closed()")
    op.drop_index(TO_DO, DIFFERENCE)
    with op.batch_alter_table(DIFFERENCE) as table:
        table.drop_constraint(f"{DIFFERENCE}_entry", type_="foreignkey")
        table.drop_constraint(SECOND, type_="check")
        for column in (
            *("settlement", "reason", "proposed_at", "proposed_by", "note", "settled_at", "settled_by"),
            "entry_id",
        ):
            table.drop_column(column)
    op.create_index(TO_DO, DIFFERENCE, ["day", "id"], sqlite_where=OPEN, postgresql_where=OPEN)
    for column in ("closed_by", "closed_at", "provider_read"):
        op.drop_column("reconciliation_day", column)
