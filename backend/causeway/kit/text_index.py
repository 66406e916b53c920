"""Tables of indexed texts: their trigram index with every way of making the table, and rows fed with their sources."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, event, insert, inspect, select, text, update
from sqlmodel import SQLModel

from causeway.kit.text_search import index_name

EXTENSION = "CREATE EXTENSION IF NOT EXISTS pg_trgm"
_POSTGRESQL = "CREATE INDEX {index} ON {table} USING gin (text gin_trgm_ops)"
_SQLITE = (
    "CREATE VIRTUAL TABLE {index} USING fts5(text, content='{table}', content_rowid='id', tokenize='trigram')",
    (
        "CREATE TRIGGER {index}_insert AFTER INSERT ON {table} BEGIN "
        "INSERT INTO {index}(rowid, text) VALUES (new.id, new.text); END"
    ),
    (
        "CREATE TRIGGER {index}_delete AFTER DELETE ON {table} BEGIN "
        "INSERT INTO {index}({index}, rowid, text) VALUES ('delete', old.id, old.text); END"
    ),
    (
        "CREATE TRIGGER {index}_update AFTER UPDATE ON {table} BEGIN "
        "INSERT INTO {index}({index}, rowid, text) VALUES ('delete', old.id, old.text); "
        "INSERT INTO {index}(rowid, text) VALUES (new.id, new.text); END"
    ),
)


class Feed(NamedTuple):
    """Which table's rows are found by which texts, made from which columns and how."""

    source: Table
    texts: Table
    made_from: tuple[str, ...]
    made: Callable[[Any], dict[str, Any]]


FEEDS: list[Feed] = []
"""Every feed of the project, known once its tables are imported."""
ROWS_PER_BATCH = 2_000


def statements(dialect: str, table: str) -> Iterator[str]:
    """Yield the DDL that makes the trigram index of `table` on `dialect`, and keeps it."""
    templates = _SQLITE if dialect == "sqlite" else (EXTENSION, _POSTGRESQL)
    yield from (template.format(index=index_name(table), table=table) for template in templates)


def make_text_index(model: type[SQLModel]) -> None:
    """Give `model`'s table its index whenever the metadata creates it."""
    table: Table = model.__table__  # type: ignore[attr-defined]
    event.listen(table, "after_create", _attach)


def _attach(target: Table, connection: Connection, **_options: Any) -> None:
    for statement in statements(connection.dialect.name, target.name):
        connection.execute(text(statement))


def feed_text_index(
    source: type[SQLModel],
    texts: type[SQLModel],
    made_from: tuple[str, ...],
    made: Callable[[Any], dict[str, Any]],
) -> None:
    """Keep a row of `texts` for each row of `source` that has one of the attributes `made_from`, in the same flush.

    `made` says its values, `source_id` among them, by which it is found when one of the attributes changes.
    """
    table: Table = texts.__table__  # type: ignore[attr-defined]

    def inserted(_mapper: Any, connection: Connection, row: Any) -> None:
        if any(getattr(row, name) for name in made_from):
            connection.execute(insert(table), made(row))

    def updated(mapper: Any, connection: Connection, row: Any) -> None:
        state = inspect(row)
        if not any(state.attrs[name].history.has_changes() for name in made_from):
            return
        values = made(row)
        kept = update(table).where(table.c.source_id == values["source_id"]).values(values)
        if not connection.execute(kept).rowcount:
            inserted(mapper, connection, row)

    FEEDS.append(Feed(source.__table__, table, made_from, made))  # type: ignore[attr-defined]
    event.listen(source, "after_insert", inserted)
    event.listen(source, "after_update", updated)


def fill_texts(connection: Connection) -> None:
    """Make the texts of all rows that have none yet, as after a migration; rows that have them are passed over."""
    filled = {feed.texts.name for feed in FEEDS if _fill(connection, feed)}
    if connection.dialect.name == "sqlite":
        for table in filled:
            _resume_index(connection, table)


def _fill(connection: Connection, feed: Feed) -> bool:
    """Make what is missing of one feed; return whether anything was."""
    key, last, is_paused = feed.source.c.id, "", False
    while rows := connection.execute(
        select(feed.source).where(key > last).order_by(key).limit(ROWS_PER_BATCH)
    ).all():
        last = rows[-1].id
        made = {
            values["source_id"]: values
            for row in rows
            if any(getattr(row, name) for name in feed.made_from) and (values := feed.made(row))
        }
        there = select(feed.texts.c.source_id).where(feed.texts.c.source_id.in_(list(made)))
        for source_id in connection.execute(there).scalars():
            del made[source_id]
        if not made:
            continue
        if connection.dialect.name == "sqlite" and not is_paused:
            # FTS5 writes its index to the disk after each row that comes by a trigger: far too often for many.
            connection.execute(text(f"DROP TRIGGER IF EXISTS {index_name(feed.texts.name)}_insert"))
            is_paused = True
        connection.execute(insert(feed.texts), list(made.values()))
    return is_paused


def _resume_index(connection: Connection, table: str) -> None:
    """Keep the index of `table` by its trigger again, and make it anew from the rows."""
    index = index_name(table)
    connection.execute(text(_SQLITE[1].format(index=index, table=table)))
    connection.execute(text(f"INSERT INTO {index}({index}) VALUES ('rebuild')"))  # noqa: S608  (no value is in it)
