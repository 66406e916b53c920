"""Who has a place in which case, beside what cases are listed by, kept by triggers."""

import sqlalchemy as sa
from alembic import op

revision = "20261126T2250"
down_revision = "20261126T2230"
branch_labels = None
depends_on = None

LEVEL = sa.Enum("PUBLIC", "CONFIDENTIAL", "SEALED", name="securitylevel", native_enum=False, length=40)
SEALED = "ix_court_case_sealed"
INDEXES = (
    ("ix_case_place_case", ["case_id"]),
    ("ix_case_place_number", ["holder_id", "sort_key", "case_id"]),
    ("ix_case_place_activity", ["holder_id", "last_activity_at", "case_id"]),
    ("ix_case_place_title", ["holder_id", "title_en", "case_id"]),
)
GIVEN_BY = {
    "representation": ("organisation_id", "user_id"),
    "case_assignment": ("user_id",),
    "case_share": ("user_id",),
}
"""The tables whose rows give a place in a case, and their columns of who has it."""
_GIVE = (
    "INSERT INTO case_place (holder_id, case_id, sort_key, title_en, last_activity_at, security_level) "
    "SELECT new.{holder}, id, coalesce(sort_key, ''), title_en, last_activity_at, security_level "
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
_COPY = (
    "UPDATE case_place SET sort_key = coalesce(new.sort_key, ''), title_en = new.title_en, "
    "last_activity_at = new.last_activity_at, security_level = new.security_level WHERE case_id = new.id"
)
COPIED = "UPDATE OF sort_key, title_en, last_activity_at, security_level"
_SQLITE = "CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {body} END"
_FUNCTION = (
    "CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql "
    "AS $$ BEGIN {body} RETURN NULL; END $$"
)
_POSTGRESQL = "CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
# Whoever gives and whoever takes a place in the same case do so one after the other.
_LOCK = "PERFORM 1 FROM court_case WHERE id = {row}.case_id FOR NO KEY UPDATE"


def upgrade() -> None:
    dialect = op.get_bind().dialect.name
    op.create_table(
        "case_place",
        sa.Column("holder_id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("sort_key", sa.String(length=40), nullable=False),
        sa.Column("title_en", sa.String(length=500), nullable=False),
        sa.Column("last_activity_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("security_level", LEVEL, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["court_case.id"]),
        sa.PrimaryKeyConstraint("holder_id", "case_id"),
    )
    # From here on they are kept; then those that were there before. A new table: nobody waits for its indexes.
    for statement in _triggers(dialect):
        op.execute(statement)
    for table, holders in GIVEN_BY.items():
        in_force = "t.until IS NULL" if table == "representation" else "1 = 1"
        for holder in holders:
            op.execute(
                "INSERT INTO case_place (holder_id, case_id, sort_key, title_en, last_activity_at, security_level) "  # noqa: S608
                f"SELECT t.{holder}, c.id, coalesce(c.sort_key, ''), c.title_en, c.last_activity_at, c.security_level "
                f"FROM {table} t JOIN court_case c ON c.id = t.case_id "
                f"WHERE t.{holder} IS NOT NULL AND {in_force} ON CONFLICT DO NOTHING"
            )
    for name, columns in INDEXES:
        op.create_index(name, "case_place", columns)
    with op.get_context().autocommit_block():
        op.drop_index(SEALED, "court_case", if_exists=True, postgresql_concurrently=True)
        where = sa.text("security_level = 'SEALED'")
        op.create_index(
            SEALED,
            "court_case",
            ["id"],
            unique=True,
            postgresql_concurrently=True,
            sqlite_where=where,
            postgresql_where=where,
        )


def downgrade() -> None:
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    for name, table in _names():
        op.execute(f"DROP TRIGGER {name}" if on_sqlite else f"DROP TRIGGER {name} ON {table}")
        if not on_sqlite:
            op.execute(f"DROP FUNCTION {name}()")
    op.drop_table("case_place")
    op.drop_index(SEALED, "court_case")


def _names() -> list[tuple[str, str]]:
    """Return the triggers and their tables."""
    acts = [(table, act) for table in GIVEN_BY for act in ("insert", "delete")]
    acts += [("representation", "update"), ("court_case", "update")]
    return [(f"case_place_{table}_{act}", table) for table, act in acts]


def _triggers(dialect: str) -> list[str]:
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
    return made + _trigger(dialect, "court_case", COPIED, [_COPY])


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
