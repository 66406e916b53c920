"""Where a list begins: with the few rows it can be about, or along the index of its order.

A list of everybody's rows is read along an index: the rows that the viewer may not see are passed over, and a page is
soon full. Whoever sees few of many rows would wait for the end of the table. So a list may name rows that it can only
be about, such as the viewer's own cases or those that a text is found in; when they are few, it reads those and sorts
them. What may be seen is decided by the same rules either way.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, bindparam, false, literal, null, select, union_all

from causeway.graphql.engine.plans import Plan

MAX_STARTING_ROWS = 1_000
"""Rows that are read and sorted for one page at most. More, and a page fills sooner along the index."""

Ways = Sequence[Select[Any]]
"""Sub-selects of keys that together are everything a list can be about."""


def start_plan(starts: Sequence[Ways]) -> Plan:
    """Return the statement of the keys of each start, as far as they are few: the start's number, a key."""
    empty: Any = select(literal(0), null())
    nothing: Select[Any] = empty.where(false())
    limit: Any = bindparam("start_limit_", MAX_STARTING_ROWS + 1)
    keys = [
        select(literal(number), way.limit(limit).subquery().columns[0])
        for number, ways in enumerate(starts)
        for way in ways
    ]
    return Plan(
        select(union_all(nothing, *keys).subquery()), tuple(str(number) for number in range(len(starts)))
    )


def few_keys(plan: Plan, rows: Sequence[tuple[int, Any]]) -> list[Any] | None:
    """Return the keys that the list can be about; None if no start has few."""
    found: list[set[Any]] = [set() for _ in plan.columns]
    counts = [0] * len(found)
    for number, key in rows:
        found[number].add(key)
        counts[number] += 1
    few = [keys for keys, count in zip(found, counts, strict=True) if count <= MAX_STARTING_ROWS]
    return sorted(set.intersection(*few)) if few else None
