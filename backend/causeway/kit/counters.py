"""Numbers without gap or repeat: one statement takes the next, and its row stays locked until the commit."""

from functools import cache
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import InstrumentedAttribute

from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.database import WriteSession

INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


async def next_number(
    session: WriteSession, last: InstrumentedAttribute[int] | Any, *, start: int = 1, **key: Any
) -> int:
    """Return the number after `last` in the counter row identified by `key`; `start` in a row that is new.

    A transaction that rolls back gives its number back, because whoever comes next was waiting for the row.
    """
    taken = _take(session.get_bind().dialect.name, last.class_.__table__, last.key, tuple(key))
    ((number,),) = await taken.all(session, {**key, last.key: start})
    return int(number)


@cache
def _take(dialect: str, table: Any, last: str, key: tuple[str, ...]) -> CompiledStatement:
    """Return the statement, which is built once for each counter."""
    following = {last: table.c[last] + 1}
    first = INSERTS[dialect](table).on_conflict_do_update(index_elements=list(key), set_=following)
    return CompiledStatement(first.returning(table.c[last]))
