"""A version that changes with the rows of some tables: triggers give it a value it never had, whoever writes."""

from typing import Any

from sqlalchemy import Connection, Table, event, text
from sqlmodel import SQLModel

ACTS = ("INSERT", "UPDATE", "DELETE")
_FIRST = "INSERT INTO {version} (id, version) SELECT 1, {new} WHERE NOT EXISTS (SELECT 1 FROM {version})"
_SQLITE = (
    "CREATE TRIGGER {table}_changes_version_{act} AFTER {ACT} ON {table} "
    "BEGIN UPDATE {version} SET version = {new}; END"
)
_FUNCTION = (
    "CREATE OR REPLACE FUNCTION {version}_renew() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN UPDATE {version} SET version = {new}; RETURN NULL; END $$"
)
_POSTGRESQL = (
    "CREATE TRIGGER {table}_changes_version_{act} AFTER {ACT} ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION {version}_renew()"
)
NEW = {"sqlite": "lower(hex(randomblob(16)))", "postgresql": "CAST(gen_random_uuid() AS text)"}


def statements(dialect: str, version: str, *tables: str) -> list[str]:
    """Return the DDL that keeps the one row of the table `version` for `tables`, one statement each."""
    words = {"version": version, "new": NEW[dialect]}
    made = [_FIRST.format(**words)] + ([] if dialect == "sqlite" else [_FUNCTION.format(**words)])
    template = _SQLITE if dialect == "sqlite" else _POSTGRESQL
    return made + [
        template.format(table=table, act=act.lower(), ACT=act, **words) for table in tables for act in ACTS
    ]


def make_versioned(version: type[SQLModel], *models: type[SQLModel]) -> None:
    """Keep the version whenever the metadata has created it and the tables of `models`."""
    tables = [str(model.__tablename__) for model in models]
    waiting = {str(version.__tablename__), *tables}

    def attach(target: Table, connection: Connection, **_options: Any) -> None:
        made = connection.info.setdefault(f"tables_of_{version.__tablename__}", set())
        made.add(target.name)
        if made == waiting:
            connection.info.pop(f"tables_of_{version.__tablename__}")
            for statement in statements(connection.dialect.name, str(version.__tablename__), *tables):
                connection.execute(text(statement))

    for model in (version, *models):
        event.listen(model.__table__, "after_create", attach)  # type: ignore[attr-defined]
