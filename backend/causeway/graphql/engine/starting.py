"""Where a list begins: with the few rows it can be about, or along the index of its order.

A list of everybody's rows is read along an index: the rows that the viewer may not see are passed over, and a page is
soon full. Whoever sees few of many rows would wait for the end of the table. So a list may name rows that it can only
be about, such as the viewer's own cases or those that a text is found in, what is counted quickest first; the first of
these starts that has few is read and sorted. What may be seen is decided by the same rules either way.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, bindparam, false, not_, null, select, union_all

from causeway.graphql.engine.plans import Plan
from causeway.kit.starts import Start

MAX_STARTING_ROWS = 500
"""Rows that are read and sorted for one page at most. More, and a page fills sooner along the index."""


def start_plan(starts: Sequence[Start], number: int) -> Plan:
    """Return the statement of the keys of one start, as far as they are few; its columns stand for the starts."""
    empty: Any = select(null())
    nothing: Select[Any] = empty.where(false())
    limit: Any = bindparam("start_limit_", MAX_STARTING_ROWS + 1)
    found: list[Select[Any]] = []
    if starts:
        ways, many = starts[number]
        if many is not None:
            # Every way asks it, and the answer is found once: it takes as long as a way does.
            is_many = select(select(many.label("is_many")).cte("judged").c.is_many).scalar_subquery()
            ways, found = [way.where(not_(is_many)) for way in ways], [empty.where(is_many)]
        found += [select(way.limit(limit).subquery().columns[0]) for way in ways]
    # Many of one way are many: the others are not gathered any more.
    keys = select(union_all(nothing, *found).subquery()).limit(limit)
    return Plan(keys, tuple(map(str, range(len(starts)))))


def few_keys(rows: Sequence[tuple[Any]]) -> list[Any] | None:
    """Return the keys that the list can be about; None if they are not few, which a row without a key says too."""
    keys = {key for (key,) in rows}
    return None if len(rows) > MAX_STARTING_ROWS or None in keys else sorted(keys)
