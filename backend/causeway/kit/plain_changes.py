"""The plain rows of one unit of work that it inserts and changes, and the statements that write them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, bindparam, event, func, insert, inspect, select, update
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from causeway.kit.compiled_statements import READ_AHEAD, CompiledStatement, Row
from causeway.kit.database import WriteSession

MAX_SHAPES_OF_CHANGES = 256
"""Statements kept on PostgreSQL, one for each combination of tables, columns and numbers of rows changed together."""

PLAIN_CHANGES = "plain_changes"
"""Where a session finds the plain rows of its unit of work."""
BOTH = "a row of {table} is plain and the session's in one unit of work"


class PlainChanges:
    """The plain rows of one unit of work that it inserts and changes, written together when it ends."""

    def __init__(self) -> None:
        """Begin with none."""
        self._new: list[Any] = []
        self._read: list[Any] = []

    def add(self, *rows: SQLModel) -> None:
        """Insert rows that were made by `new_row`; those that others refer to come first."""
        self._new += rows

    def follow(self, *rows: SQLModel | None) -> None:
        """Write what is changed of rows that were read."""
        self._read += [row for row in rows if row is not None]

    async def write(self, session: WriteSession) -> None:
        """Write what was changed since the last time: one statement on PostgreSQL, one for each table on SQLite."""
        await self._write(session, None)

    async def write_and_read(self, session: WriteSession, after: CompiledStatement) -> Row:
        """Write, and then read the one row that `after` selects: on PostgreSQL in the same trip."""
        row = await self._write(session, after)
        if row is None:
            ((*values,),) = await after.all(session)
            row = tuple(values)
        return row

    def require_none(self, changed: Iterable[Any]) -> None:
        """Raise RuntimeError, a defect, if a row that the session is about to write is among these plain ones."""
        own = {row.identity_key() for row in (*self._read, *self._new)}
        for each in changed:
            state: Any = inspect(each)
            if (key := state.mapper.primary_key_from_instance(each)) and (
                state.class_,
                tuple(key),
                None,
            ) in own:
                raise RuntimeError(BOTH.format(table=state.class_.__name__))

    async def _write(self, session: WriteSession, after: CompiledStatement | None) -> Row | None:
        """Write; return what `after` selects if it went along, as it does on PostgreSQL when there is what to write."""
        if len(session.sync_session.identity_map):
            self._require_not_held(session.sync_session)
        session.info.pop(READ_AHEAD, None)
        batches = [*self._updates(), *self._inserts()]
        self._new.clear()
        if not batches:
            return None
        if session.get_bind().dialect.name == "postgresql":
            return await _write_together(session, batches, after)
        for batch in batches:
            changed = await _statement(batch.shape).run(session, batch.rows)
            if batch.shape.updates:
                _require_all(changed, len(batch.rows))
        return None

    def _require_not_held(self, session: Session) -> None:
        for row in (*(each for each in self._read if each._changed), *self._new):  # noqa: SLF001
            if row.identity_key() in session.identity_map:
                raise RuntimeError(BOTH.format(table=type(row).__name__))

    def _updates(self) -> Iterable["_Batch"]:
        found: dict[_BatchShape, list[dict[str, Any]]] = defaultdict(list)
        for row in self._read:
            changed, held = row._changed, row.__dict__  # noqa: SLF001
            if changed:
                table = type(row).__table__
                columns = tuple(name for name in held if name in changed)
                key = {f"key_{name}": held[name] for name in row.__key__}
                values = {f"new_{name}": held[name] for name in columns}
                found[_BatchShape(table, columns, updates=True)].append(key | values)
                changed.clear()
        return [_Batch(shape, rows) for shape, rows in found.items()]

    def _inserts(self) -> Iterable["_Batch"]:
        found: dict[_BatchShape, list[dict[str, Any]]] = defaultdict(list)
        for row in self._new:
            table, columns, held = row.__table__, row.__columns__, row.__dict__
            found[_BatchShape(table, columns, updates=False)].append({f"new_{n}": held[n] for n in columns})
            row._changed.clear()  # noqa: SLF001
        self._read += self._new
        return [_Batch(shape, rows) for shape, rows in found.items()]


class _BatchShape(NamedTuple):
    """Rows of which table and columns are written, and whether they are there already."""

    table: Any
    columns: tuple[str, ...]
    updates: bool


class _Batch(NamedTuple):
    shape: _BatchShape
    rows: list[dict[str, Any]]


def _change(shape: _BatchShape, prefix: str = "", times: int = 1) -> Any:
    """Return the statement for `times` rows, by parameters that begin with `prefix` and the row's number."""
    table, columns = shape.table, shape.columns

    def bound(number: int, name: str, of: Any) -> ColumnElement[Any]:
        return bindparam(f"{prefix}{number or ''}{name}", type_=of.type)

    if shape.updates:
        keys = [each == bound(0, f"key_{each.name}", each) for each in table.primary_key]
        return update(table).where(*keys).values({n: bound(0, f"new_{n}", table.c[n]) for n in columns})
    rows = [{n: bound(at, f"new_{n}", table.c[n]) for n in columns} for at in range(times)]
    return insert(table).values(rows if times > 1 else rows[0])


@lru_cache(MAX_SHAPES_OF_CHANGES)
def _statement(shape: _BatchShape) -> CompiledStatement:
    return CompiledStatement(_change(shape))


class _Part(NamedTuple):
    """One change within a statement of several: of how many rows at once."""

    shape: _BatchShape
    times: int


async def _write_together(
    session: WriteSession, batches: Sequence[_Batch], after: CompiledStatement | None
) -> Row | None:
    """Write all batches by one statement: a trip costs more than what it asks for. Return what `after` selects."""
    parts: list[_Part] = []
    values: dict[str, Any] = {}
    for batch in batches:
        groups = [[row] for row in batch.rows] if batch.shape.updates else [batch.rows]
        for group in groups:
            prefix = f"p{len(parts)}_"
            parts.append(_Part(batch.shape, len(group)))
            for number, row in enumerate(group):
                values |= {f"{prefix}{number or ''}{name}": value for name, value in row.items()}
    found = await _together(tuple(parts), after).one_or_none(session, values)
    written, *rest = found or (0,)
    _require_all(written, sum(part.times for part in parts))
    return tuple(rest) if after else None


@lru_cache(MAX_SHAPES_OF_CHANGES)
def _together(parts: tuple[_Part, ...], after: CompiledStatement | None) -> CompiledStatement:
    """Return one statement for all parts, which says how many rows it wrote, and what `after` selects after that."""
    written = [
        _change(part.shape, f"p{at}_", part.times)
        .returning(next(iter(part.shape.table.primary_key)).label("key"))
        .cte(f"part_{at}")
        for at, part in enumerate(parts)
    ]
    counts = [select(func.count()).select_from(each).scalar_subquery() for each in written]
    total: ColumnElement[int] = counts[0]
    for count in counts[1:]:
        total = total + count
    if after is None:
        return CompiledStatement(select(total.label("written")))
    # It may lock a row that others wait for: not before all else is written.
    read = after.statement.where(total >= 0).cte("after")
    return CompiledStatement(select(total.label("written"), *read.c))


def _require_all(changed: int, wanted: int) -> None:
    if changed != wanted:
        message = f"{wanted} rows to be written, {changed} were: a row is gone that was read for change"
        raise RuntimeError(message)


@event.listens_for(WriteSession.sync_session_class, "before_flush")
def _require_its_own(session: Session, _context: Any, _instances: Any) -> None:
    """Not called for a session with nothing to write."""
    plain: PlainChanges | None = session.info.get(PLAIN_CHANGES)
    if plain is not None:
        plain.require_none((*session.new, *session.dirty, *session.deleted))
