"""The order of a list for one viewer: total, and telling nothing of what the viewer may not see."""

from collections.abc import Hashable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Column, case, null
from sqlalchemy.sql import visitors

from causeway.graphql.engine import plans
from causeway.graphql.engine.order_terms import OrderTerm, order_term
from causeway.graphql.engine.parameters import actor_parameter
from causeway.graphql.engine.shapes import Shape, python_type

MAX_KEPT_ORDERS = 2_048


class Order(NamedTuple):
    """An order as one kind of actor may have it."""

    terms: tuple[OrderTerm, ...]
    is_told_by_key: bool
    """Whether its cursors name the row, not its sort values."""


class Orders:
    """Orders worked out once for each kind of actor: it takes longer than most of a page's rows."""

    def __init__(self) -> None:
        """Start with none."""
        self._kept: dict[Hashable, Order] = {}

    def of(self, name: Hashable, shape: Shape, given: Any, actor: Any) -> Order:
        """Return the order `given` of `shape`, which is called `name` here, for `actor`."""
        key = (name, shape, actor_parameter(actor).key)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= MAX_KEPT_ORDERS:
                self._kept.clear()
            terms = order_of(shape, given, actor)
            found = self._kept[key] = Order(terms, is_told_by_key(shape, terms))
        return found


def order_of(shape: Shape, given: Any, actor: Any) -> tuple[OrderTerm, ...]:
    """Return the terms of an order for `actor`, made total by the row's key.

    A column that the actor may not see sorts as null: its place in the list, or a cursor, would tell it.
    """
    terms = [order_term(one) for one in (given if isinstance(given, tuple | list) else (given,))]
    if not any(is_column(term.expression, shape.primary) for term in terms):
        down = bool(terms) and terms[-1].descending
        terms.append(OrderTerm(shape.primary, down, nullable=False, kind=python_type(shape.primary.type)))
    return tuple(_guarded(shape, term, actor) for term in terms)


def is_told_by_key(shape: Shape, order: Sequence[OrderTerm]) -> bool:
    """Tell whether a row is ordered by what it shows nobody: its cursor then names the row, not its sort values."""
    hidden = [shape.columns[key] for key in shape.shown_as]
    return any(
        is_column(part, column)
        for column in hidden
        for term in order
        for part in visitors.iterate(term.expression)
    )


def _guarded(shape: Shape, term: OrderTerm, actor: Any) -> OrderTerm:
    for key in shape.guards:
        column = shape.columns[key]
        if any(is_column(part, column) for part in visitors.iterate(term.expression)):
            parameter = actor_parameter(actor).value
            rule = plans.guards(shape, (key,), actor, parameter)[key]
            if plans.same(rule, plans.visibility(shape.visible, actor, parameter)):
                # Whoever sees the row sees the column: the plain order has an index.
                continue
            term = term._replace(expression=_shown(term.expression, column, rule), nullable=True)
    return term


def _shown(expression: Any, column: Column[Any], rule: Any) -> Any:
    """Return `expression` with null in place of `column` where `rule` does not hold."""

    def replace(part: Any, **_: Any) -> Any:
        return case((rule, column), else_=null()) if is_column(part, column) else None

    traverse: Any = visitors.replacement_traverse
    return traverse(expression, {}, replace)


def is_column(expression: Any, column: Column[Any]) -> bool:
    """Tell whether an expression is a column of a table."""
    # A mapped attribute is an annotated copy of the table's column, so identity would miss it.
    return getattr(expression, "table", None) is column.table and expression.key == column.key
