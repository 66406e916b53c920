"""The triggers that keep places: a row for whoever is on record in a case, was given it, or is shown it.

They run in the transaction that gives or takes a place, or that changes what cases are listed by, whoever writes.
"""

from typing import Any

from sqlalchemy import Connection, Table, event, text
from sqlmodel import SQLModel

GIVEN_BY = {
    "representation": ("organisation_id", "user_id"),
    "case_assignment": ("user_id",),
    "case_share": ("user_id",),
}
"""The tables whose rows give a place in a case, and their columns of who has it."""
_COPIES = {
    "sort_key": "coalesce({of}sort_key, '')",
    "title_en": "{of}title_en",
    "last_activity_at": "{of}last_activity_at",
    "security_level": "{of}security_level",
    "status": "{of}status",
}
"""The columns of places beside whose and where they are, and what of the case they repeat."""
_COPIED = ", ".join(_COPIES)
_GIVE = (
    f"INSERT INTO case_place (holder_id, case_id, {_COPIED}) "  # noqa: S608
    f"SELECT new.{{holder}}, id, {', '.join(_COPIES.values()).format(of='')} "
    "FROM court_case WHERE id = new.case_id AND new.{holder} IS NOT NULL AND {in_force} ON CONFLICT DO NOTHING"
)
_TAKE = (
    "DELETE FROM case_place WHERE case_id = old.case_id AND holder_id = old.{holder} "
    "AND NOT EXISTS (SELECT 1 FROM representation r WHERE r.case_id = old.case_id AND r.until IS NULL "
    "AND r.organisation_id = old.{holder}) "
    "AND NOT EXISTS (SELECT 1 FROM representation r WHERE r.case_id = old.case_id AND r.until IS NULL "
    "AND r.user_id = old.{holder}) "
    "AND NOT EXISTS (SELECT 1 FROM case_assignment a WHERE a.case_id = old.case_id AND a.user_id = old.{holder}) "
    "AND NOT EXISTS (SELECT 1 FROM case_share s WHERE s.case_id = old.case_id AND s.user_id = old.{holder})"
)
_CHANGES = ", ".join(f"{column} = {said.format(of='new.')}" for column, said in _COPIES.items())
_COPY = f"UPDATE case_place SET {_CHANGES} WHERE case_id = new.id"  # noqa: S608
_SQLITE = "CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {body} END"
_FUNCTION = (
    "CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql "
    "AS $$ BEGIN {body} RETURN NULL; END $$"
)
_POSTGRESQL = "CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
# Whoever gives and whoever takes a place in the same case do so one after the other.
_LOCK = "PERFORM 1 FROM court_case WHERE id = {row}.case_id FOR NO KEY UPDATE"


def place_triggers(dialect: str) -> list[str]:
    """Return the DDL of the triggers, one statement each."""
    made: list[str] = []
    for table, holders in GIVEN_BY.items():
        in_force = "new.until IS NULL" if table == "representation" else "1 = 1"
        give = [_GIVE.format(holder=holder, in_force=in_force) for holder in holders]
        take = [_TAKE.format(holder=holder) for holder in holders]
        made += _trigger(dialect, table, "INSERT", _locked(dialect, "new", give))
        made += _trigger(dialect, table, "DELETE", _locked(dialect, "old", take))
        if table == "representation":
            changed = "UPDATE OF until, organisation_id, user_id"
            made += _trigger(dialect, table, changed, _locked(dialect, "old", take + give))
    return made + _trigger(dialect, "court_case", f"UPDATE OF {_COPIED}", [_COPY])


def keep_places(*models: type[SQLModel]) -> None:
    """Make the triggers whenever the metadata creates the last of `models`' tables."""
    waiting = {model.__tablename__ for model in models}

    def attach(target: Table, connection: Connection, **_options: Any) -> None:
        made = connection.info.setdefault("tables_of_places", set())
        made.add(target.name)
        if made == waiting:
            connection.info.pop("tables_of_places")
            for statement in place_triggers(connection.dialect.name):
                connection.execute(text(statement))

    for model in models:
        event.listen(model.__table__, "after_create", attach)  # type: ignore[attr-defined]


def _locked(dialect: str, row: str, body: list[str]) -> list[str]:
    return body if dialect == "sqlite" else [_LOCK.format(row=row), *body]


def _trigger(dialect: str, table: str, event: str, body: list[str]) -> list[str]:
    words = {
        "name": f"case_place_{table}_{event.split(maxsplit=1)[0].lower()}",
        "event": event,
        "table": table,
    }
    words["body"] = "; ".join(body) + ";"
    templates = (_SQLITE,) if dialect == "sqlite" else (_FUNCTION, _POSTGRESQL)
    return [template.format(**words) for template in templates]
