"""Append-only tables: triggers that refuse every change, on both databases, with migrations or without."""

from typing import Any

from sqlalchemy import Connection, Table, event, text
from sqlmodel import SQLModel

_SQLITE = """
CREATE TRIGGER {table}_no_{act} BEFORE {ACT} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
_REFUSE = """
CREATE OR REPLACE FUNCTION {table}_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{table} is append-only'; END $$
"""
_POSTGRESQL = """
CREATE TRIGGER {table}_no_{act} BEFORE {ACT} ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse_change()
"""


def acts(dialect: str) -> tuple[str, ...]:
    """Return what is refused on `dialect`."""
    return ("UPDATE", "DELETE") if dialect == "sqlite" else ("UPDATE", "DELETE", "TRUNCATE")


def trigger_names(dialect: str, *tables: str) -> tuple[str, ...]:
    """Return the names of the triggers of `tables`, for a verifier."""
    return tuple(f"{table}_no_{act.lower()}" for table in tables for act in acts(dialect))


def statements(dialect: str, *tables: str) -> tuple[str, ...]:
    """Return the DDL that makes `tables` append-only on `dialect`, one statement each."""
    return tuple(statement for table in tables for statement in _statements(dialect, table))


def make_append_only(model: type[SQLModel]) -> None:
    """Make `model`'s table append-only whenever the metadata creates it."""
    table: Table = model.__table__  # type: ignore[attr-defined]
    event.listen(table, "after_create", _attach)


def _statements(dialect: str, table: str) -> tuple[str, ...]:
    template = _SQLITE if dialect == "sqlite" else _POSTGRESQL
    made = tuple(template.format(table=table, act=act.lower(), ACT=act).strip() for act in acts(dialect))
    return made if dialect == "sqlite" else (_REFUSE.format(table=table).strip(), *made)


def _attach(target: Table, connection: Connection, **_options: Any) -> None:
    for statement in statements(connection.dialect.name, target.name):
        connection.execute(text(statement))
