"""Statements compiled once, whose text and values go to the driver as they are.

What SQLAlchemy does around a statement each time it runs costs many times what the database takes for a row by its key.
For statements of fixed shape, which many wait for; everything else goes through the session.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import Session

from causeway.kit.database import ReadSession

Processor = Callable[[Any], Any]
Row = tuple[Any, ...]


class _Compiled(NamedTuple):
    """The text for one kind of database, what is bound in which order, and what values and columns go through."""

    text: str
    order: Sequence[str]
    fixed: Mapping[str, Any]
    into: Mapping[str, Processor]
    out_of: Sequence[tuple[int, Processor]]

    def values(self, given: Mapping[str, Any]) -> Row:
        """Return the values in order, each as the driver takes it."""
        fixed, into = self.fixed, self.into
        return tuple(
            fixed[name] if name in fixed else into[name](given[name]) if name in into else given[name]
            for name in self.order
        )

    def row(self, raw: Iterable[Any]) -> Row:
        """Return a row with the values that Python code expects."""
        values = list(raw)
        for index, processor in self.out_of:
            values[index] = processor(values[index])
        return tuple(values)


class CompiledStatement:
    """A statement and its text for each kind of database.

    Its parameters are given by name when it runs: those that have no value in it, and nothing else.
    """

    def __init__(self, statement: Any) -> None:
        """Keep `statement`; it is compiled for a kind of database when it first runs there."""
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    async def all(self, session: ReadSession, given: Mapping[str, Any] | None = None) -> list[Row]:
        """Run it and return its rows. Raises what the session would raise."""
        rows: list[Row] = await session.run_sync(self._run, given or {})
        return rows

    async def one_or_none(self, session: ReadSession, given: Mapping[str, Any] | None = None) -> Row | None:
        """Run it and return its only row, or None; ValueError if there are more."""
        rows = await self.all(session, given)
        if len(rows) > 1:
            message = f"one row expected, not {len(rows)}"
            raise ValueError(message)
        return rows[0] if rows else None

    async def run(self, session: ReadSession, given: Sequence[Mapping[str, Any]]) -> int:
        """Run it with each of `given`, and return how many rows were changed, or -1 where the driver does not say."""
        changed: int = await session.run_sync(self._run_each, given)
        return changed

    def _run(self, session: Session, given: Mapping[str, Any]) -> list[Row]:
        connection = session.connection()
        compiled = self._for(connection.dialect)
        rows, _ = send(connection, compiled.text, compiled.values(given))
        return [compiled.row(row) for row in rows]

    def _run_each(self, session: Session, given: Sequence[Mapping[str, Any]]) -> int:
        connection = session.connection()
        compiled = self._for(connection.dialect)
        values = [compiled.values(each) for each in given]
        return send(connection, compiled.text, values[0] if len(values) == 1 else values)[1]

    def _for(self, dialect: Dialect) -> _Compiled:
        found = self._compiled.get(dialect.name)
        if found is None:
            found = self._compiled[dialect.name] = _compile(self._statement, dialect)
        return found


def _compile(statement: Any, dialect: Dialect) -> _Compiled:
    compiled = statement.compile(dialect=dialect)
    required = {name for name, bind in compiled.binds.items() if bind.required}
    expanded = compiled.construct_expanded_state(dict.fromkeys(required))
    known = {**compiled.construct_params(dict.fromkeys(required)), **expanded.additional_parameters}
    own = {
        name: bind.type.dialect_impl(dialect).bind_processor(dialect)
        for bind, name in compiled.bind_names.items()
    }
    into = {name: each for name, each in {**own, **expanded.processors}.items() if each}
    fixed = {
        name: into[name](known[name]) if name in into else known[name]
        for name in expanded.positiontup
        if name not in required
    }
    columns = getattr(statement, "exported_columns", ())
    processors = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
    out_of = [(index, processor) for index, processor in enumerate(processors) if processor]
    return _Compiled(expanded.statement, expanded.positiontup, fixed, into, out_of)


def send(connection: Connection, text: str, values: Row | list[Row]) -> tuple[Sequence[Any], int]:
    """Send `text` with one tuple of values, or with each of a list; return the rows and how many were changed.

    Whoever follows the engine's statements sees this one as any other.
    """
    if connection.engine.dispatch.before_cursor_execute or connection.engine.dispatch.after_cursor_execute:
        result = connection.exec_driver_sql(text, values)
        return (result.fetchall() if result.returns_rows else (), result.rowcount)
    raw: Any = connection.connection.dbapi_connection
    cursor = raw.cursor()
    try:
        if isinstance(values, list):
            cursor.executemany(text, values)
        else:
            cursor.execute(text, values)
        found = cursor.fetchall() if cursor.description else ()
    except BaseException as error:  # noqa: BLE001  (raised again, as the session would raise it)
        connection._handle_dbapi_exception(error, text, values, cursor, None)  # noqa: SLF001
    cursor.close()
    return found, cursor.rowcount
