"""Lists read along a table of places: which rows each holder has a place in, in each of the published orders.

Whoever has a place in many rows of a large table, and sees no others, reads along the places in the list's order: the
row at hand is theirs, where along the index of the order most rows would be passed over. Several holders, such as a
firm and one of its members, are read one after the other, and their first rows put in order together.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import (
    Column,
    ColumnElement,
    FromClause,
    Select,
    bindparam,
    func,
    null,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy.sql import visitors

from causeway.graphql.engine import statements
from causeway.graphql.engine.order_terms import OrderTerm
from causeway.graphql.engine.statements import StatementSpec
from causeway.graphql.engine.strands import Strands

Holders = Sequence[ColumnElement[Any]]


@dataclass(frozen=True)
class Places:
    """A table of places, with the names of its columns of holders and of the rows' keys; beside them are the orders.

    `holders`, with the signature of the relation's `where`, returns whose places hold every row of a list that the
    actor may see, each an expression of a holder's id; none where these are not told by places. What may be seen is
    still for the rules to say.
    """

    model: Any
    holder_name: str
    key_name: str
    holders: Callable[..., Holders]

    @property
    def table(self) -> FromClause:
        """The table."""
        table: FromClause = self.model.__table__
        return table

    @property
    def holder(self) -> ColumnElement[Any]:
        """Whose the place is."""
        return self.table.c[self.holder_name]

    @property
    def key(self) -> ColumnElement[Any]:
        """The key of the row it is in."""
        return self.table.c[self.key_name]

    def order(self, order: Sequence[OrderTerm], primary: Column[Any]) -> tuple[OrderTerm, ...] | None:
        """Return `order` in columns of the places; None where it names something that they do not hold."""
        found = [self._column(term.expression, primary) for term in order]
        if any(column is None for column in found):
            return None
        return tuple(
            term._replace(expression=column, nullable=False)
            for term, column in zip(order, found, strict=True)
            if column is not None
        )

    def said(self, predicate: ColumnElement[bool], primary: Column[Any]) -> ColumnElement[bool] | None:
        """Return `predicate` in columns of the places; None where it names something that they do not hold."""
        named = [
            part for part in visitors.iterate(predicate) if getattr(part, "table", None) is primary.table
        ]
        if any(self._column(part, primary) is None for part in named):
            return None

        def replace(part: Any, **_: Any) -> Any:
            return self._column(part, primary)

        traverse: Any = visitors.replacement_traverse
        found: ColumnElement[bool] = traverse(predicate, {}, replace)
        return found

    def _column(self, expression: Any, primary: Column[Any]) -> ColumnElement[Any] | None:
        if getattr(expression, "table", None) is not primary.table:
            return None
        return self.key if expression.key == primary.key else self.table.c.get(expression.key)


def list_along(
    parts: StatementSpec,
    places: Places,
    holders: Holders,
    strands: Strands,
    bounds: Callable[[Sequence[OrderTerm]], Sequence[ColumnElement[bool]]],
    dialect: str,
) -> Select[Any] | None:
    """Return the statement of a page: sort values, columns; None where the places do not know its order.

    Each strand is read along each holder's places, as far as these know what it says. `bounds` makes of an order the
    predicates of what lies between the page's cursors.
    """
    primary = parts.shape.primary
    order = places.order(parts.order, primary)
    if order is None:
        return None
    said = [places.said(strand, primary) for strand in strands]
    told = [strand for strand in said if strand is not None]
    if len(told) < len(said) or not told:
        told = [true()]
    firsts = [
        _held(parts, places, holder)
        .where(strand, *bounds(order))
        .order_by(*statements.ordering(parts._replace(order=order), dialect, lambda term, _: term.expression))
        .limit(bindparam(statements.LIMIT))
        .subquery()
        for holder in holders
        for strand in told
    ]
    # A row that several hold is among the first of each: it is shown once, and nobody's need be passed over for it.
    keys = union_all(*(select(first.c[0]) for first in firsts))
    # Few by now: to be looked up and sorted, not found along the index of the order.
    return statements.list_of(parts._replace(started=True), [primary.in_(keys)], dialect)


def count_along(parts: StatementSpec, places: Places, holders: Holders) -> Select[Any]:
    """Return the statement that counts the rows, to one more than MAX_COUNTED_ROWS."""
    most = statements.MAX_COUNTED_ROWS + 1
    held = [
        select(_held_beside(parts, places, holders[:number], holder).limit(most).subquery().c[0])
        for number, holder in enumerate(holders)
    ]
    listed = union_all(*held).subquery()
    total: Any = select(null(), func.count()).select_from(select(listed.c[0]).limit(most).subquery())
    return cast("Select[Any]", total)


def _held_beside(
    parts: StatementSpec, places: Places, before: Holders, holder: ColumnElement[Any]
) -> Select[Any]:
    """Return the keys of the rows of one holder that those `before` have no place in.

    It is read only where those have fewer than are counted, so few of the holder's are passed over.
    """
    found = _held(parts, places, holder)
    if not before:
        return found
    other = places.table.alias("other_place")
    theirs = or_(*(other.c[places.holder_name] == each for each in before))
    beside = select(other.c[places.key_name]).where(other.c[places.key_name] == places.key, theirs)
    return found.where(~beside.correlate(places.table).exists())


def _held(parts: StatementSpec, places: Places, holder: ColumnElement[Any]) -> Select[Any]:
    """Return the keys of the rows of one holder."""
    primary, wanted = parts.shape.primary, places.said(parts.predicate, parts.shape.primary)
    found: Select[Any] = select(places.key)
    if wanted is None:
        wanted = parts.predicate
        found = found.select_from(places.table.join(parts.shape.table, primary == places.key))
    return found.where(places.holder == holder, wanted)
