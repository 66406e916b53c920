"""Statements compiled once, whose text and values go to the driver as they are.

What SQLAlchemy does around a statement each time it runs costs many times what the database takes for a row by its key.
For statements of fixed shape, which many wait for; everything else goes through the session. What the session has
changed in the tables of such a statement is written before it, as before a statement of the session's own.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple, NoReturn, cast

from sqlalchemy import Connection, Table, inspect
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import Session
from sqlalchemy.sql.visitors import iterate
from sqlalchemy.types import TypeEngine
from sqlalchemy.util import greenlet_spawn
from sqlmodel.sql.sqltypes import UTCDateTime

from causeway.kit import postgresql
from causeway.kit.database import ReadSession

Processor = Callable[[Any], Any]
Row = tuple[Any, ...]
Sent = tuple[Sequence[Any], int]
"""The rows of a statement as the driver has them, and how many were changed."""

MAX_REMEMBERED_INSTANTS = 8_192
MAX_KEPT_DIALECTS = 8
"""One for each engine: those that read and write one database."""

READ_AHEAD = "read_ahead"
"""Where a session has the rows of statements that it has not been asked for yet (`kit.read_ahead`)."""
_HELD = "connection_in_hand"
_COROUTINES = {
    "sqlite": ("_execute_async", "_executemany_async"),
    "postgresql": ("_prepare_and_execute", "_executemany"),
}
"""What the adapters' `execute` and `executemany` wait for in a greenlet, which costs more than a brief statement."""


class _Compiled(NamedTuple):
    """The text for one kind of database, what is bound in which order, and what values and columns go through."""

    text: str
    in_order: Callable[[Mapping[str, Any]], Iterable[Any]]
    fixed: Mapping[str, Any]
    into: Sequence[tuple[int, Processor]]
    out_of: Sequence[tuple[int, Processor]]

    def values(self, given: Mapping[str, Any]) -> Row:
        """Return the values in order, each as the driver takes it."""
        values = list(self.in_order({**given, **self.fixed} if self.fixed else given))
        for index, processor in self.into:
            values[index] = processor(values[index])
        return tuple(values)

    def rows(self, found: Iterable[Iterable[Any]]) -> list[Row]:
        """Return rows with the values that Python code expects."""
        out_of = self.out_of
        if not out_of:
            return [tuple(raw) for raw in found]
        rows = []
        for raw in found:
            values = list(raw)
            for index, processor in out_of:
                values[index] = processor(values[index])
            rows.append(tuple(values))
        return rows


class CompiledStatement:
    """A statement and its text for each kind of database.

    Its parameters are given by name when it runs: those that have no value in it, and nothing else.
    """

    def __init__(self, statement: Any) -> None:
        """Keep `statement`; it is compiled for a kind of database when it first runs there."""
        self.statement = statement
        self._tables = frozenset(each.name for each in iterate(statement) if isinstance(each, Table))
        self._compiled: dict[str, _Compiled | _Written] = {}

    async def all(self, session: ReadSession, given: Mapping[str, Any] | None = None) -> list[Row]:
        """Run it and return its rows. Raises what the session would raise."""
        if not is_flushed(session):
            await self._require_written(session)
        given = given or {}
        ahead = session.info.get(READ_AHEAD)
        if ahead and self in ahead:
            read_with, rows = ahead.pop(self)
            if read_with == given:
                return cast("list[Row]", rows)
        return await self.rows(await _connection(session), given)

    async def rows(self, connection: Connection, given: Mapping[str, Any]) -> list[Row]:
        """Run it on a connection whose transaction has begun, and return its rows."""
        compiled = self._for(connection.dialect, given)
        found, _ = await _send(connection, compiled.text, compiled.values(given))
        return compiled.rows(found)

    async def one_or_none(self, session: ReadSession, given: Mapping[str, Any] | None = None) -> Row | None:
        """Run it and return its only row, or None; ValueError if there are more."""
        rows = await self.all(session, given)
        if len(rows) > 1:
            message = f"one row expected, not {len(rows)}"
            raise ValueError(message)
        return rows[0] if rows else None

    def text(self, dialect: Dialect, given: Mapping[str, Any]) -> str:
        """Return what is sent to a database that speaks `dialect`."""
        return self._for(dialect, given).text

    async def run(self, session: ReadSession, given: Sequence[Mapping[str, Any]]) -> int:
        """Run it with each of `given`, and return how many rows were changed, or -1 where the driver does not say."""
        if not is_flushed(session):
            await self._require_written(session)
        connection = await _connection(session)
        compiled = self._for(connection.dialect, {})
        values = [compiled.values(each) for each in given]
        _, changed = await _send(connection, compiled.text, values[0] if len(values) == 1 else values)
        return changed

    async def _require_written(self, session: ReadSession) -> None:
        """Write what the session has changed in the statement's tables; a defect where it is not to be written yet."""
        own = session.sync_session
        if self._tables.isdisjoint(_changed_tables(own)):
            return
        if not own.autoflush:
            message = f"changed in the session and not written: {self._tables & _changed_tables(own)}"
            raise RuntimeError(message)
        await session.flush()

    def _for(self, dialect: Dialect, given: Mapping[str, Any]) -> _Compiled:
        found = self._compiled.get(dialect.name)
        if found is None:
            compiled = self.statement.compile(dialect=dialect)
            written = [
                name
                for name, bind in compiled.binds.items()
                if bind.required and (bind.expanding or bind.literal_execute)
            ]
            found = _Written(compiled, written) if written else _expanded(compiled, {})
            self._compiled[dialect.name] = found
        return found if isinstance(found, _Compiled) else _expanded(*found.with_values(given))


def is_flushed(session: ReadSession) -> bool:
    """Whether the session has nothing to write; a tenth of a microsecond, where its own `flush` takes thirty."""
    return session.sync_session._is_clean()  # noqa: SLF001


def _changed_tables(session: Session) -> set[str]:
    changed = (*session.new, *session.dirty, *session.deleted)
    return {inspect(type(each)).local_table.name for each in changed}


class _Written(NamedTuple):
    """A statement whose text depends on what it is given: how long a list is, or a value that is written into it."""

    compiled: Any
    names: Sequence[str]

    def with_values(self, given: Mapping[str, Any]) -> tuple[Any, dict[str, Any]]:
        """Return it with the values that its text depends on."""
        return self.compiled, {name: given[name] for name in self.names}


def _expanded(compiled: Any, written: Mapping[str, Any]) -> _Compiled:
    dialect = compiled.dialect
    required = {name for name, bind in compiled.binds.items() if bind.required} - written.keys()
    given: dict[str, Any] = {**dict.fromkeys(required), **written}
    expanded = compiled.construct_expanded_state(given)
    known = {**compiled.construct_params(given), **expanded.additional_parameters}
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
    columns = getattr(compiled.statement, "exported_columns", ())
    processors = [_processor_of(column.type, dialect) for column in columns]
    out_of = [(index, processor) for index, processor in enumerate(processors) if processor]
    names = expanded.positiontup
    bound = [(index, into[name]) for index, name in enumerate(names) if name in into and name not in fixed]
    return _Compiled(expanded.statement, _in_order(names), fixed, bound, out_of)


def _processor_of(kind: TypeEngine[Any], dialect: Dialect) -> Processor | None:
    """Return what makes the driver's values of a type into those that Python code expects."""
    if isinstance(kind, UTCDateTime) and dialect.name == "sqlite":
        return _instants(dialect)
    found: Processor | None = kind.dialect_impl(dialect).result_processor(dialect, None)
    return found


@lru_cache(MAX_KEPT_DIALECTS)
def _instants(dialect: Dialect) -> Processor:
    """Return what reads instants, which SQLite has as texts, and remembers them: those of a list are read for many."""
    read: Any = UTCDateTime().dialect_impl(dialect).result_processor(dialect, None)
    return lru_cache(MAX_REMEMBERED_INSTANTS)(read)


def _in_order(names: Sequence[str]) -> Callable[[Mapping[str, Any]], Iterable[Any]]:
    """Return what takes the values of `names` out of a mapping."""
    if len(names) > 1:
        return itemgetter(*names)
    return lambda given: [given[name] for name in names]


async def _send(connection: Connection, text: str, values: Any) -> Sent:
    """Send `text` with one tuple of values, or with each of a list."""
    if connection.engine.dispatch.before_cursor_execute:
        return await greenlet_spawn(_send_followed, connection, text, values)
    raw: Any = connection.connection.dbapi_connection
    cursor: Any = None
    at_once = getattr(raw, "run_at_once", None)
    try:
        sent: Sent | None = at_once(text, values) if at_once is not None else None
        if sent is not None:
            return sent
        if connection.dialect.name == "postgresql" and not isinstance(values, list):
            return await postgresql.run(raw, text, values)
        cursor = raw.cursor()
        await getattr(cursor, _COROUTINES[connection.dialect.name][isinstance(values, list)])(text, values)
        found = cursor.fetchall() if cursor.description else ()
    except BaseException as error:  # noqa: BLE001  (raised again, as the session would raise it)
        await greenlet_spawn(_fail, connection, error, text, values, cursor)
    cursor.close()
    return found, cursor.rowcount


def _fail(connection: Connection, error: BaseException, text: str, values: Any, cursor: Any) -> NoReturn:
    try:
        # What is no error of the database, such as a cancellation, is told by what is being raised.
        raise error
    except BaseException:  # noqa: BLE001
        connection._handle_dbapi_exception(error, text, values, cursor, None)  # noqa: SLF001


def _send_followed(connection: Connection, text: str, values: Any) -> Sent:
    """Send it as SQLAlchemy does: whoever follows the engine's statements sees this one as any other."""
    result = connection.exec_driver_sql(text, values)
    return (result.fetchall() if result.returns_rows else (), result.rowcount)


async def _connection(session: ReadSession) -> Connection:
    """Return the connection of the session's transaction, begun now if it was not; asked for once in each."""
    held: Connection | None = session.info.get(_HELD)
    if held is None or held.closed:
        held = session.info[_HELD] = await session.run_sync(Session.connection)
    return held
