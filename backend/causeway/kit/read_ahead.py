"""What a unit of work is about to read, read by one statement: a trip to the server costs more than what it asks for.

Whoever asks for one of the statements afterwards, with the same values, has its rows without a trip: which statements
are read together is the business of the command that runs them, and of nobody who asks.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import cast, func, literal_column, null, select, union_all

from causeway.kit.compiled_statements import READ_AHEAD, CompiledStatement
from causeway.kit.database import WriteSession

MAX_KEPT_TOGETHER = 256
"""Combinations of statements for which one statement is kept."""


class Reading(NamedTuple):
    """A statement that selects, and the values that it will be asked with."""

    statement: CompiledStatement
    given: Mapping[str, Any]


async def read_ahead(session: WriteSession, *readings: Reading) -> None:
    """Read all of `readings` now, as of one moment: on PostgreSQL. Values of the same name must be the same.

    Each has its rows in its order, but for a statement that locks: those have none. They are given out once, and
    forgotten when plain rows are written.
    """
    if session.get_bind().dialect.name == "sqlite":
        return  # which has no trip, and reads the union slower than each by itself
    together = _together(tuple(each.statement for each in readings))
    given: dict[str, Any] = {}
    for reading in readings:
        given |= reading.given
    found: list[list[tuple[Any, ...]]] = [[] for _ in readings]
    for which, _, *values in await together.statement.all(session, given):
        begin, end = together.places[which]
        found[which].append(tuple(values[begin:end]))
    session.info[READ_AHEAD] = {
        reading.statement: (reading.given, rows) for reading, rows in zip(readings, found, strict=True)
    }


class _Together(NamedTuple):
    """The statement for several, and where in its rows the columns of each are."""

    statement: CompiledStatement
    places: Sequence[tuple[int, int]]


@lru_cache(MAX_KEPT_TOGETHER)
def _together(statements: tuple[CompiledStatement, ...]) -> _Together:
    """Return the union of all: each row says whose it is, and has nothing in the columns of the others."""
    types = [[column.type for column in each.statement.selected_columns] for each in statements]
    nothing = [cast(null(), kind) for its in types for kind in its]
    places, parts, end = [], [], 0
    for which, (each, its) in enumerate(zip(statements, types, strict=True)):
        begin, end = end, end + len(its)
        places.append((begin, end))
        *own, number = _numbered(each.statement).subquery().c
        columns = [*nothing[:begin], *own, *nothing[end:]]
        named = [column.label(f"column_{at}") for at, column in enumerate(columns)]
        parts.append(select(literal_column(str(which)).label("which"), number.label("nth"), *named))
    whole = union_all(*parts).order_by("which", "nth")
    return _Together(CompiledStatement(whole), places)


def _numbered(statement: Any) -> Any:
    """Return the statement with the place of each row in its order, which a union has to be told."""
    order = statement._order_by_clauses  # noqa: SLF001
    if not order or statement._for_update_arg is not None:  # noqa: SLF001
        return statement.order_by(None).add_columns(literal_column("1").label("nth"))
    return statement.order_by(None).add_columns(func.row_number().over(order_by=order).label("nth"))
