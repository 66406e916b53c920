"""Rows as the database has them, without a session's book-keeping: read, changed by assignment, and written at the end.

For the commands that many wait for. A session's row costs ten times as much to read, to change and to write. Within one
unit of work a row is either plain or the session's, never both.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from types import FunctionType
from typing import Any, NamedTuple, TypeVar, cast

from sqlalchemy import ColumnElement, bindparam, func, insert, select, update
from sqlmodel import SQLModel

from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.database import ReadSession, WriteSession

Table = TypeVar("Table", bound=SQLModel)

MAX_SHAPES_OF_CHANGES = 256
"""Statements kept on PostgreSQL, one for each combination of tables, columns and numbers of rows changed together."""


class PlainRow:
    """A row of one table: its columns as attributes, with the methods and properties of the table's class.

    It looks like an instance of that class to whoever reads or assigns its columns, and is typed as one.
    """

    _changed: set[str]

    def __setattr__(self, name: str, value: Any) -> None:
        """Assign a column; a name that the table does not have is a defect."""
        held = self.__dict__
        if name not in held:
            message = f"{type(self).__name__} has no column {name}"
            raise AttributeError(message)
        if held[name] != value:
            held[name] = value
            held["_changed"].add(name)

    def model_dump(self) -> dict[str, Any]:
        """Return the columns with their values, as a session's row does."""
        return {name: value for name, value in self.__dict__.items() if name != "_changed"}


class _Shape(NamedTuple):
    """What plain rows of a table are made of."""

    kind: type[PlainRow]
    columns: tuple[str, ...]
    key: tuple[str, ...]
    defaults: Mapping[str, Any]
    factories: Mapping[str, Callable[[], Any]]


@cache
def _shape(table: type[SQLModel]) -> _Shape:
    of: Any = table.__table__  # type: ignore[attr-defined]
    own = {
        name: each
        for name, each in vars(table).items()
        if isinstance(each, FunctionType | property) and not name.startswith("__")
    }
    optional: dict[str, Any] = {
        name: each for name, each in table.model_fields.items() if not each.is_required()
    }
    return _Shape(
        type(table.__name__, (PlainRow,), {**own, "__table__": of}),
        tuple(each.name for each in of.columns),
        tuple(each.name for each in of.primary_key),
        {name: each.default for name, each in optional.items() if each.default_factory is None},
        {name: each.default_factory for name, each in optional.items() if each.default_factory},
    )


def new_row(table: type[Table], **values: Any) -> Table:
    """Return a row that is not in the database yet. TypeError for a column that is missing or that there is none of."""
    shape = _shape(table)
    made = {name: make() for name, make in shape.factories.items() if name not in values}
    held = {**shape.defaults, **made, **values}
    if held.keys() != set(shape.columns):
        message = f"{table.__name__}: {sorted(held.keys() ^ set(shape.columns))}"
        raise TypeError(message)
    return cast(Table, _made(shape.kind, held))


def _made(kind: type[PlainRow], held: dict[str, Any]) -> PlainRow:
    row = object.__new__(kind)
    held["_changed"] = set()
    row.__dict__.update(held)
    return row


class PlainQuery:
    """A statement that selects whole rows of `tables`, None where an outer join found none."""

    def __init__(self, statement: Any, *tables: type[SQLModel]) -> None:
        """Select all columns of `tables` by `statement`, whatever it selected."""
        self._shapes = [_shape(table) for table in tables]
        columns = [each for table in tables for each in table.__table__.columns]  # type: ignore[attr-defined]
        self._statement = CompiledStatement(statement.with_only_columns(*columns, maintain_column_froms=True))

    async def all(self, session: ReadSession, given: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Return the rows found, each a tuple of one for each table."""
        return [tuple(self._apart(row)) for row in await self._statement.all(session, given)]

    async def one_or_none(self, session: ReadSession, given: Mapping[str, Any]) -> Any:
        """Return the only row of the only table, or None."""
        row = await self._statement.one_or_none(session, given)
        return None if row is None else next(self._apart(row))

    def _apart(self, row: Sequence[Any]) -> Iterator[Any]:
        begin = 0
        for shape in self._shapes:
            end = begin + len(shape.columns)
            held = dict(zip(shape.columns, row[begin:end], strict=True))
            yield _made(shape.kind, held) if held[shape.key[0]] is not None else None
            begin = end


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
        batches = [*self._updates(), *self._inserts()]
        self._new.clear()
        if not batches:
            return
        if session.get_bind().dialect.name == "postgresql":
            await _write_together(session, batches)
            return
        for batch in batches:
            changed = await _statement(batch.shape).run(session, batch.rows)
            if batch.shape.updates:
                _require_all(changed, len(batch.rows))

    def _updates(self) -> Iterable["_Batch"]:
        found: dict[_BatchShape, list[dict[str, Any]]] = defaultdict(list)
        for row in self._read:
            changed, held = row._changed, row.__dict__  # noqa: SLF001
            if changed:
                table = type(row).__table__
                columns = tuple(name for name in held if name in changed)
                key = {f"key_{each.name}": held[each.name] for each in table.primary_key}
                values = {f"new_{name}": held[name] for name in columns}
                found[_BatchShape(table, columns, updates=True)].append(key | values)
                changed.clear()
        return [_Batch(shape, rows) for shape, rows in found.items()]

    def _inserts(self) -> Iterable["_Batch"]:
        found: dict[_BatchShape, list[dict[str, Any]]] = defaultdict(list)
        for row in self._new:
            table, held = type(row).__table__, row.__dict__
            columns = tuple(each.name for each in table.columns)
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


async def _write_together(session: WriteSession, batches: Sequence[_Batch]) -> None:
    """Write all batches by one statement: a trip costs more than what it asks for."""
    parts: list[_Part] = []
    values: dict[str, Any] = {}
    for batch in batches:
        groups = [[row] for row in batch.rows] if batch.shape.updates else [batch.rows]
        for group in groups:
            prefix = f"p{len(parts)}_"
            parts.append(_Part(batch.shape, len(group)))
            for number, row in enumerate(group):
                values |= {f"{prefix}{number or ''}{name}": value for name, value in row.items()}
    changed = await _together(tuple(parts)).one_or_none(session, values)
    _require_all(changed[0] if changed else 0, sum(part.times for part in parts))


@lru_cache(MAX_SHAPES_OF_CHANGES)
def _together(parts: tuple[_Part, ...]) -> CompiledStatement:
    """Return one statement for all parts, which says how many rows it wrote."""
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
    return CompiledStatement(select(total.label("written")))


def _require_all(changed: int, wanted: int) -> None:
    if changed != wanted:
        message = f"{wanted} rows to be written, {changed} were: a row is gone that was read for change"
        raise RuntimeError(message)
