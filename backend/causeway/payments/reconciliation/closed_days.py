"""What keeps a closed day as it is in the database, whatever the program does: triggers, with migrations or without."""

from typing import Any

from sqlalchemy import Connection, Table, event, text
from sqlmodel import SQLModel

_SQLITE_DAY = """
CREATE TRIGGER reconciliation_day_closed_{act} BEFORE {ACT} ON reconciliation_day WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the day is closed'); END
"""
_SQLITE_TOTAL = """
CREATE TRIGGER reconciliation_total_closed_{act} BEFORE {ACT} ON reconciliation_total
WHEN EXISTS (SELECT 1 FROM reconciliation_day WHERE day = {row}.day AND closed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the day is closed'); END
"""
_POSTGRESQL_DAY = (
    """CREATE OR REPLACE FUNCTION reconciliation_day_is_closed() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the day is closed'; END $$""",
    """CREATE TRIGGER reconciliation_day_closed BEFORE UPDATE OR DELETE ON reconciliation_day
FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION reconciliation_day_is_closed()""",
)
_POSTGRESQL_TOTAL = (
    """CREATE OR REPLACE FUNCTION reconciliation_total_of_closed() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
IF EXISTS (SELECT 1 FROM reconciliation_day WHERE day = COALESCE(NEW.day, OLD.day) AND closed_at IS NOT NULL) THEN
RAISE EXCEPTION 'the day is closed'; END IF;
IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
RETURN NEW; END $$""",
    """CREATE TRIGGER reconciliation_total_closed BEFORE INSERT OR UPDATE OR DELETE ON reconciliation_total
FOR EACH ROW EXECUTE FUNCTION reconciliation_total_of_closed()""",
)


def _of_days(dialect: str) -> tuple[str, ...]:
    if dialect != "sqlite":
        return _POSTGRESQL_DAY
    return tuple(_SQLITE_DAY.format(act=act.lower(), ACT=act).strip() for act in ("UPDATE", "DELETE"))


def _of_totals(dialect: str) -> tuple[str, ...]:
    if dialect != "sqlite":
        return _POSTGRESQL_TOTAL
    rows = {"INSERT": "NEW", "UPDATE": "OLD", "DELETE": "OLD"}
    return tuple(_SQLITE_TOTAL.format(act=act.lower(), ACT=act, row=row).strip() for act, row in rows.items())


def _attach_to_days(_target: Table, connection: Connection, **_options: Any) -> None:
    _execute(connection, _of_days(connection.dialect.name))


def _attach_to_totals(_target: Table, connection: Connection, **_options: Any) -> None:
    _execute(connection, _of_totals(connection.dialect.name))


def _execute(connection: Connection, statements: tuple[str, ...]) -> None:
    for statement in statements:
        connection.execute(text(statement))


def keep_closed_days(days: type[SQLModel], totals: type[SQLModel]) -> None:
    """Make what is closed immutable whenever the metadata creates the two tables."""
    for model, attach in ((days, _attach_to_days), (totals, _attach_to_totals)):
        table: Table = model.__table__  # type: ignore[attr-defined]
        event.listen(table, "after_create", attach)
