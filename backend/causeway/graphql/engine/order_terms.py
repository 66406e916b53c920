"""The terms of an order: what rows are sorted by, which rows lie beyond a place in it, and the order turned round."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, bindparam, or_, tuple_
from sqlalchemy.sql import operators
from sqlalchemy.sql.elements import UnaryExpression

from causeway.graphql.engine.shapes import python_type


class OrderTerm(NamedTuple):
    """One term of an order. Null sorts as the smallest value on both databases."""

    expression: ColumnElement[Any]
    descending: bool
    nullable: bool
    kind: type


class NeverNull(NamedTuple):
    """A term of an order whose column may be null, and never is in the rows of this list."""

    term: Any


def order_term(given: Any) -> OrderTerm:
    """Return what a column, or `column.desc()`, says about an order."""
    if isinstance(given, NeverNull):
        return order_term(given.term)._replace(nullable=False)
    expression = given.__clause_element__() if hasattr(given, "__clause_element__") else given
    descending = False
    if isinstance(expression, UnaryExpression) and expression.modifier in {
        operators.desc_op,
        operators.asc_op,
    }:
        descending = expression.modifier is operators.desc_op
        expression = expression.element
    nullable = getattr(expression, "nullable", True)
    return OrderTerm(expression, descending, nullable, python_type(expression.type))


def beyond(order: Sequence[OrderTerm], nulls: Sequence[bool], prefix: str) -> ColumnElement[bool]:
    """Return the predicate of the rows after the one whose sort values are bound as `prefix0`, `prefix1`, ...

    `nulls` says which of the values are null. A list read backwards passes its terms turned round.
    """
    names = [f"{prefix}{i}" for i in range(len(order))]
    values = [bindparam(name, type_=term.expression.type) for name, term in zip(names, order, strict=True)]
    if not any(nulls) and not any(t.nullable for t in order) and len({t.descending for t in order}) == 1:
        row, bound = tuple_(*[t.expression for t in order]), tuple_(*values)
        return row < bound if order[0].descending else row > bound
    steps: list[ColumnElement[bool]] = []
    equal: list[ColumnElement[bool]] = []
    for term, value, is_null in zip(order, values, nulls, strict=True):
        further = _further(term, value, is_null=is_null)
        if further is not None:
            steps.append(and_(*equal, further))
        equal.append(term.expression.is_(None) if is_null else term.expression == value)
    return or_(*steps)


def _further(term: OrderTerm, value: Any, *, is_null: bool) -> ColumnElement[bool] | None:
    if is_null:
        return None if term.descending else term.expression.is_not(None)
    if not term.descending:
        larger: ColumnElement[bool] = term.expression > value
        return larger
    smaller: ColumnElement[bool] = term.expression < value
    return or_(smaller, term.expression.is_(None)) if term.nullable else smaller


def turned(order: Sequence[OrderTerm]) -> tuple[OrderTerm, ...]:
    """Return the order read backwards."""
    return tuple(term._replace(descending=not term.descending) for term in order)
