"""Cases in a status, also of a type or of a court, and one's own in a status, are read in each order along an index.

For that, places know the status of their case. Indexes that begin as the new ones do are replaced by them.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261127T1746"
down_revision = "20261127T1745"
branch_labels = None
depends_on = None

STATUSES = (
    "PENDING_ISSUE",
    "ISSUED",
    "ACTIVE",
    "STAYED",
    "SETTLED",
    "DISCONTINUED",
    "DISMISSED",
    "DETERMINED",
    "CLOSED",
)
STATUS = sa.Enum(*STATUSES, name="casestatus", native_enum=False, length=40)
ORDERS = {"number": "sort_key", "activity": "last_activity_at", "title": "title_en"}
FIRST_BY = {
    "status": ["status"],
    "type_status": ["case_type_code", "status"],
    "court_status": ["court_code", "status"],
}
REPLACED = {
    "ix_court_case_status": ["status", "id"],
    "ix_court_case_case_type_code": ["case_type_code"],
    "ix_court_case_court_code": ["court_code"],
}
GIVEN_BY = {
    "representation": ("organisation_id", "user_id"),
    "case_assignment": ("user_id",),
    "case_share": ("user_id",),
}
"""The tables whose rows give a place in a case, and their columns of who has it."""
COPIES = {
    "sort_key": "coalesce({of}sort_key, '')",
    "title_en": "{of}title_en",
    "last_activity_at": "{of}last_activity_at",
    "security_level": "{of}security_level",
}
"""The columns of places, and what of the case they repeat."""
_TAKE = (
    "DELETE FROM case_place WHERE case_id = old.case_id AND holder_id = old.{holder} "
    "AND NOT EXISTS (SELECT 1 FROM representation r WHERE r.case_id = old.case_id AND r.until IS NULL "
    "AND r.organisation_id = old.{holder}) "
    "AND NOT EXISTS (SELECT 1 FROM representation r WHERE r.case_id = old.case_id AND r.until IS NULL "
    "AND r.user_id = old.{holder}) "
    "AND NOT EXISTS (SELECT 1 FROM case_assignment a WHERE a.case_id = old.case_id AND a.user_id = old.{holder}) "
    "AND NOT EXISTS (SELECT 1 FROM case_share s WHERE s.case_id = old.case_id AND s.user_id = old.{holder})"
)
_SQLITE = "CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {body} END"
_FUNCTION = (
    "CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql "
    "AS $$ BEGIN {body} RETURN NULL; END $$"
)
_POSTGRESQL = "CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
# Whoever gives and whoever takes a place in the same case do so one after the other.
_LOCK = "PERFORM 1 FROM court_case WHERE id = {row}.case_id FOR NO KEY UPDATE"


def upgrade() -> None:
    # A default that never stays: every place is given the status of its case before anybody can read it.
    op.add_column("case_place", sa.Column("status", STATUS, nullable=False, server_default="PENDING_ISSUE"))
    _keep({**COPIES, "status": "{of}status"})
    op.execute(
        "UPDATE case_place SET status = (SELECT c.status FROM court_case c WHERE c.id = case_place.case_id)"
    )
    if op.get_bind().dialect.name != "sqlite":
        op.alter_column("case_place", "status", server_default=None)
    with op.get_context().autocommit_block():
        for order, column in ORDERS.items():
            _make(f"ix_case_place_status_{order}", "case_place", ["holder_id", "status", column, "case_id"])
            for kind, first in FIRST_BY.items():
                _make(f"ix_court_case_{kind}_{order}", "court_case", [*first, column, "id"])
        for name in REPLACED:
            op.drop_index(name, "court_case", if_exists=True, postgresql_concurrently=True)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        for name, columns in REPLACED.items():
            _make(name, "court_case", columns)
        for order in ORDERS:
            op.drop_index(
                f"ix_case_place_status_{order}", "case_place", if_exists=True, postgresql_concurrently=True
            )
            for kind in FIRST_BY:
                op.drop_index(
                    f"ix_court_case_{kind}_{order}",
                    "court_case",
                    if_exists=True,
                    postgresql_concurrently=True,
                )
    _keep(COPIES)
    op.drop_column("case_place", "status")


def _make(name: str, table: str, columns: list[str]) -> None:
    # One that was left half made by an interrupted migration is there, and used by nobody.
    op.drop_index(name, table, if_exists=True, postgresql_concurrently=True)
    op.create_index(name, table, columns, postgresql_concurrently=True)


def _keep(copies: dict[str, str]) -> None:
    """Make the triggers anew, so that places repeat these of a case."""
    dialect = op.get_bind().dialect.name
    for table, act in _acts():
        name = f"case_place_{table}_{act}"
        op.execute(f"DROP TRIGGER {name}" if dialect == "sqlite" else f"DROP TRIGGER {name} ON {table}")
    for statement in _triggers(dialect, copies):
        op.execute(statement)


def _acts() -> list[tuple[str, str]]:
    """Return the tables that have triggers, and on what."""
    acts = [(table, act) for table in GIVEN_BY for act in ("insert", "delete")]
    return [*acts, ("representation", "update"), ("court_case", "update")]


def _triggers(dialect: str, copies: dict[str, str]) -> list[str]:
    made: list[str] = []
    for table, holders in GIVEN_BY.items():
        in_force = "new.until IS NULL" if table == "representation" else "1 = 1"
        give = [_give(holder, in_force, copies) for holder in holders]
        take = [_TAKE.format(holder=holder) for holder in holders]
        made += _trigger(dialect, table, "INSERT", _locked(dialect, "new", give))
        made += _trigger(dialect, table, "DELETE", _locked(dialect, "old", take))
        if table == "representation":
            changed = "UPDATE OF until, organisation_id, user_id"
            made += _trigger(dialect, table, changed, _locked(dialect, "old", take + give))
    changes = ", ".join(f"{column} = {said.format(of='new.')}" for column, said in copies.items())
    copy = f"UPDATE case_place SET {changes} WHERE case_id = new.id"  # noqa: S608
    return made + _trigger(dialect, "court_case", f"UPDATE OF {', '.join(copies)}", [copy])


def _give(holder: str, in_force: str, copies: dict[str, str]) -> str:
    said = ", ".join(each.format(of="") for each in copies.values())
    return (
        f"INSERT INTO case_place (holder_id, case_id, {', '.join(copies)}) SELECT new.{holder}, id, {said} "  # noqa: S608
        f"FROM court_case WHERE id = new.case_id AND new.{holder} IS NOT NULL AND {in_force} ON CONFLICT DO NOTHING"
    )


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
