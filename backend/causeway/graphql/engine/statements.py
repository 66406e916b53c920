"""The SQL of projections: one SELECT for all parents of a relation, each with its own limit, on both databases."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, cast

from sqlalchemy import (
    ARRAY,
    Column,
    ColumnElement,
    Label,
    Select,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    null,
    select,
    true,
    union_all,
)
from sqlalchemy import column as named_column
from sqlalchemy.sql import operators
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.util import ClauseAdapter

from causeway.graphql.engine.order_terms import OrderTerm
from causeway.graphql.engine.shapes import Shape

KEY, KEYS, LIMIT, STARTED = "key_", "keys_", "limit_", "started_"
MAX_COUNTED_ROWS = 1_000
"""Rows that a total or a figure counts at most: a rule is asked for each, and more of them tell a reader nothing."""


class StatementSpec(NamedTuple):
    """What a statement is made of. `match` ties rows to parents; None for a list that has no parent."""

    shape: Shape
    columns: tuple[str, ...]
    guards: dict[str, ColumnElement[bool]]
    match: Column[Any] | None
    predicate: ColumnElement[bool]
    order: tuple[OrderTerm, ...] = ()
    backward: bool = False
    started: bool = False
    """Whether the keys of the rows that a list without a parent can be about are bound as `started_`."""
    shown: Mapping[str, ColumnElement[Any]] = MappingProxyType({})
    """What is shown in place of some of the columns."""
    counted_from: Sequence[Select[Any]] = ()
    """Where the total of such a list starts from when those are many: their keys, each sub-select's once or more."""
    through: Column[Any] | None = None
    """Where `match` is of a table in between: its column with the keys of the rows."""
    for_one: bool = False
    """Whether there is one parent, whose key is bound as `key_`, instead of a list of them."""


def one_each(parts: StatementSpec, dialect: str) -> Select[Any]:
    """Return the statement for at most one row per key, found by a unique column: key, then columns."""
    match = parts.match
    if match is None:
        return select(null(), *_columns(parts)).where(parts.predicate).limit(1)
    found = select(match, *_columns(parts)).select_from(_rows(parts))
    return found.where(_tied(parts, match, dialect), parts.predicate)


def list_each(parts: StatementSpec, dialect: str) -> Select[Any]:
    """Return the statement for up to `limit_` rows per key: key, sort values, columns."""
    if parts.match is None:
        return list_of(parts, _of_list(parts, dialect), dialect)
    if parts.for_one:
        return _of_one(parts, parts.match, dialect)
    return (
        _each_on_sqlite(parts, parts.match)
        if dialect == "sqlite"
        else _each_on_postgresql(parts, parts.match)
    )


def position_of(parts: StatementSpec, key: str) -> Select[Any]:
    """Return the statement that finds where the row whose key is bound as `key` lies: its parent's, sort values."""
    match: Any = null() if parts.match is None else parts.match
    found = parts.shape.primary == bindparam(key, type_=parts.shape.primary.type)
    return select(match, *_sorts(parts)).where(found, parts.predicate)


def list_of(parts: StatementSpec, where: Sequence[ColumnElement[bool]], dialect: str) -> Select[Any]:
    """Return the statement for up to `limit_` rows of a list without a parent: null, sort values, columns."""
    columns: list[Any] = [*_sorts(parts), *_columns(parts)]
    if parts.started and dialect == "postgresql":
        # Without the offset it may go along the order's index and look for the few on its way.
        few = select(null().label("k"), *columns).where(*where).suffix_with("OFFSET 0").subquery("few")
        ordered = select(*few.c).order_by(*ordering(parts, dialect, lambda _, i: few.c[f"s{i}"]))
        return ordered.limit(bindparam(LIMIT))
    order = ordering(parts, dialect, lambda term, _: _sorted_by(parts, term, dialect))
    return select(null(), *columns).where(*where).order_by(*order).limit(bindparam(LIMIT))


def count_each(parts: StatementSpec, dialect: str) -> Select[Any]:
    """Return the statement that counts the rows of each key: key, count. Keys without rows are left out.

    Those of a list without a parent are counted to one more than MAX_COUNTED_ROWS.
    """
    match = parts.match
    if match is None:
        listed = _counted(parts, dialect)
        total: Any = select(null(), func.count()).select_from(listed.limit(MAX_COUNTED_ROWS + 1).subquery())
        return cast("Select[Any]", total)
    counted: Any = select(match, func.count()).select_from(_rows(parts))
    counted = counted.where(parts.predicate, _tied(parts, match, dialect)).group_by(match)
    return cast("Select[Any]", counted)


def _counted(parts: StatementSpec, dialect: str) -> Select[Any]:
    table, primary = parts.shape.table, parts.shape.primary
    if not parts.counted_from:
        counted: Select[Any] = select(literal_column("1")).select_from(table)
        return counted.where(*_of_list(parts, dialect))
    keys = union_all(*parts.counted_from).subquery("k")
    return (
        select(primary).distinct().select_from(keys.join(table, primary == keys.c[0])).where(parts.predicate)
    )


def _of_list(parts: StatementSpec, dialect: str) -> list[ColumnElement[bool]]:
    """Return the predicates of a list without a parent."""
    started = [_wanted(parts.shape.primary, dialect, STARTED)] if parts.started else []
    return [*started, parts.predicate]


def _sorted_by(parts: StatementSpec, term: OrderTerm, dialect: str) -> ColumnElement[Any]:
    """Return what to sort by; where few rows are known, not so that SQLite walks the index of the order."""
    return _from_no_index(term.expression) if parts.started and dialect == "sqlite" else term.expression


def _from_no_index(expression: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return an expression of the same value that SQLite sorts by, and walks no index for."""
    return UnaryExpression(expression, operator=operators.custom_op("+"), type_=expression.type)


def _rows(parts: StatementSpec) -> Any:
    """Return the table of the rows, with the one between them and their parents where there is one."""
    if parts.match is None or parts.through is None:
        return parts.shape.table
    return parts.match.table.join(parts.shape.table, parts.through == parts.shape.primary)


def _of_one(parts: StatementSpec, match: Column[Any], dialect: str) -> Select[Any]:
    # Half of what a list of one key costs: the index is walked as it is, and nothing is gathered or sorted.
    return (
        select(match, *_sorts(parts), *_columns(parts))
        .select_from(_rows(parts))
        .where(_tied(parts, match, dialect), parts.predicate)
        .order_by(*ordering(parts, dialect, lambda term, _: term.expression))
        .limit(bindparam(LIMIT))
    )


def _each_on_sqlite(parts: StatementSpec, match: Column[Any]) -> Select[Any]:
    # Several times faster than row_number() here: the limit stops each parent's index walk.
    keys = _keys(match, "sqlite")
    table, primary = parts.shape.table, parts.shape.primary
    chosen = (
        select(primary)
        .select_from(_rows(parts))
        .where(match == keys.c.value, parts.predicate)
        .order_by(*ordering(parts, "sqlite", lambda term, _: term.expression))
        .limit(bindparam(LIMIT))
        .correlate(keys)
    )
    outer = table.alias("o")
    adapter: Any = ClauseAdapter(outer)
    adapt: Callable[[Any], Any] = adapter.traverse
    listed = keys.join(outer, outer.c[primary.key].in_(chosen))
    if parts.through is not None:
        tie = match.table.alias("t")
        adapter.chain(ClauseAdapter(tie))
        tied = and_(adapt(match) == keys.c.value, adapt(parts.through) == outer.c[primary.key])
        listed = listed.join(tie, and_(tied, adapt(parts.predicate)))
    # A table of some thousand rows would be walked in this order, and each row looked for among those chosen.
    return (
        select(keys.c.value, *(adapt(c) for c in _sorts(parts)), *(adapt(c) for c in _columns(parts)))
        .select_from(listed)
        .order_by(*ordering(parts, "sqlite", lambda term, _: _from_no_index(adapt(term.expression))))
    )


def _each_on_postgresql(parts: StatementSpec, match: Column[Any]) -> Select[Any]:
    keys = _keys(match, "postgresql")
    chosen = (
        select(*_sorts(parts), *_columns(parts))
        .select_from(_rows(parts))
        .where(match == keys.c.value, parts.predicate)
        .order_by(*ordering(parts, "postgresql", lambda term, _: term.expression))
        .limit(bindparam(LIMIT))
        .correlate(keys)
        .lateral("o")
    )
    return (
        select(keys.c.value, *chosen.c)
        .select_from(keys.join(chosen, true()))
        .order_by(*ordering(parts, "postgresql", lambda _, i: chosen.c[f"s{i}"]))
    )


def _tied(parts: StatementSpec, match: Column[Any], dialect: str) -> ColumnElement[bool]:
    """Return the predicate of the rows of the parents."""
    if parts.for_one:
        return match == bindparam(KEY, type_=match.type)
    return _wanted(match, dialect)


def _wanted(match: Column[Any], dialect: str, bound_as: str = KEYS) -> ColumnElement[bool]:
    """Return the predicate of the rows of any of the keys."""
    if dialect == "sqlite":
        return match.in_(select(_keys(match, dialect, bound_as).c.value))
    return match == func.any(_array(match, bound_as))


def _keys(match: Column[Any], dialect: str, bound_as: str = KEYS) -> Any:
    if dialect == "sqlite":
        listed = func.json_each(bindparam(bound_as))
        return listed.table_valued(named_column("value", match.type), name="k")
    return (
        func.unnest(_array(match))
        .table_valued(named_column("value", match.type), name="k")
        .render_derived(name="k")
    )


def _array(match: Column[Any], bound_as: str = KEYS) -> Any:
    return bindparam(bound_as, type_=ARRAY(match.type))


def _columns(parts: StatementSpec) -> list[Label[Any]]:
    columns = []
    for position, key in enumerate(parts.columns):
        value: ColumnElement[Any] = parts.shown.get(key, parts.shape.columns[key])
        if key in parts.guards:
            value = case((parts.guards[key], value), else_=null())
        columns.append(value.label(f"c{position}"))
    return columns


def _sorts(parts: StatementSpec) -> list[Label[Any]]:
    return [term.expression.label(f"s{i}") for i, term in enumerate(parts.order)]


def ordering(parts: StatementSpec, dialect: str, place: Callable[[OrderTerm, int], Any]) -> list[Any]:
    """Return what to order by, each term as `place(term, position)` says it."""
    terms = []
    for position, term in enumerate(parts.order):
        descending = term.descending is not parts.backward
        expression = place(term, position)
        ordered = expression.desc() if descending else expression.asc()
        if term.nullable and dialect != "sqlite":
            ordered = ordered.nulls_last() if descending else ordered.nulls_first()
        terms.append(ordered)
    return terms
