"""Numbers without gap or repeat: one statement takes the next, and its row stays locked until the commit."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import InstrumentedAttribute

from causeway.kit.database import WriteSession

INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


async def next_number(
    session: WriteSession, last: InstrumentedAttribute[int] | Any, *, start: int = 1, **key: Any
) -> int:
    """Return the number after `last` in the counter row identified by `key`; `start` in a row that is new.

    A transaction that rolls back gives its number back, because whoever comes next was waiting for the row.
    """
    table = last.class_
    insert = INSERTS[session.get_bind().dialect.name]
    first = insert(table).values({**key, last.key: start})
    taken = first.on_conflict_do_update(index_elements=list(key), set_={last.key: last + 1}).returning(last)
    return int((await session.execute(taken)).scalar_one())
