"""Rows as the database has them, without a session's book-keeping: read, changed by assignment, and written at the end.

For the commands that many wait for. A session's row costs ten times as much to read, to change and to write. Within one
unit of work a row is either plain or the session's, never both.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from types import FunctionType
from typing import Any, ClassVar, NamedTuple, TypeVar, cast

from sqlmodel import SQLModel

from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.database import ReadSession
from causeway.kit.read_ahead import Reading

Table = TypeVar("Table", bound=SQLModel)


class PlainRow:
    """A row of one table: its columns as attributes, with the methods and properties of the table's class.

    It looks like an instance of that class to whoever reads or assigns its columns, and is typed as one.
    """

    _changed: set[str]
    __model__: ClassVar[type[SQLModel]]
    __key__: ClassVar[tuple[str, ...]]
    __columns__: ClassVar[tuple[str, ...]]

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

    def identity_key(self) -> tuple[Any, ...]:
        """Return what a session would know the row by."""
        held = self.__dict__
        return (self.__model__, tuple(held[name] for name in self.__key__), None)


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
    key = tuple(each.name for each in of.primary_key)
    columns = tuple(each.name for each in of.columns)
    known = {"__table__": of, "__model__": table, "__key__": key, "__columns__": columns}
    return _Shape(
        type(table.__name__, (PlainRow,), {**own, **known}),
        columns,
        key,
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
        """Select all columns of `tables` by `statement`, whatever it selected; one that changes rows returns them."""
        self._shapes = [_shape(table) for table in tables]
        columns = [each for table in tables for each in table.__table__.columns]  # type: ignore[attr-defined]
        if statement.is_select:
            statement = statement.with_only_columns(*columns, maintain_column_froms=True)
        else:
            statement = statement.returning(*columns)
        self._statement = CompiledStatement(statement)

    async def all(self, session: ReadSession, given: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Return the rows found, each a tuple of one for each table."""
        return [tuple(self._apart(row)) for row in await self._statement.all(session, given)]

    async def one_or_none(self, session: ReadSession, given: Mapping[str, Any]) -> Any:
        """Return the only row of the only table, or None."""
        row = await self._statement.one_or_none(session, given)
        return None if row is None else next(self._apart(row))

    def reading(self, given: Mapping[str, Any]) -> Reading:
        """Return what it will read with these values, to be read ahead with others."""
        return Reading(self._statement, given)

    def _apart(self, row: Sequence[Any]) -> Iterator[Any]:
        begin = 0
        for shape in self._shapes:
            end = begin + len(shape.columns)
            held = dict(zip(shape.columns, row[begin:end], strict=True))
            yield _made(shape.kind, held) if held[shape.key[0]] is not None else None
            begin = end
