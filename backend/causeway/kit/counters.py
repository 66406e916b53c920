"""Numbers without gap or repeat: one statement takes the next, and its row stays locked until the commit."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import bindparam, exists, select
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


async def change_and_number(
    session: WriteSession,
    change: CompiledStatement,
    given: Mapping[str, Any],
    last: InstrumentedAttribute[int] | Any,
    **key: Any,
) -> int | None:
    """Run `change`, which returns the row it changes, and take the next number; None, and no number, if it finds none.

    On PostgreSQL in one trip, because others wait for both rows meanwhile.
    """
    if session.get_bind().dialect.name != "postgresql":
        return await next_number(session, last, **key) if await change.all(session, given) else None
    taken = _change_and_take(change, last.class_.__table__, last.key, tuple(key))
    found = await taken.one_or_none(session, {**given, **key, last.key: 1})
    return int(found[0]) if found else None


@cache
def _take(dialect: str, table: Any, last: str, key: tuple[str, ...]) -> CompiledStatement:
    """Return the statement, which is built once for each counter."""
    first = INSERTS[dialect](table).values(_first(table, (*key, last)))
    return CompiledStatement(_or_following(first, table, last, key))


@cache
def _change_and_take(
    change: CompiledStatement, table: Any, last: str, key: tuple[str, ...]
) -> CompiledStatement:
    changed = change.statement.cte("changed")
    names = (*key, last)
    first = postgresql.insert(table).from_select(
        names, select(*_first(table, names).values()).where(exists(select(changed)))
    )
    taken = _or_following(first, table, last, key).cte("taken")
    return CompiledStatement(select(taken))


def _first(table: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: bindparam(name, type_=table.c[name].type) for name in names}


def _or_following(first: Any, table: Any, last: str, key: tuple[str, ...]) -> Any:
    following = {last: table.c[last] + 1}
    return first.on_conflict_do_update(index_elements=list(key), set_=following).returning(table.c[last])
