"""Lists read in strands: several conditions, each of which an index of the list's order begins with.

Rows of any of several statuses lie apart in an index by status: the database would gather all of them, and sort them
for a page. Read side by side, each strand ends with the page's size, and only their first rows are put in order
together. Each row of the list is under one strand or more, and a strand shows nothing by itself: what may be seen, and
what was asked for, is asked of each row as ever.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, select, union_all

from causeway.graphql.engine import statements
from causeway.graphql.engine.statements import StatementSpec

Strands = Sequence[ColumnElement[bool]]


def list_in_strands(
    parts: StatementSpec, strands: Strands, bounds: Sequence[ColumnElement[bool]], dialect: str
) -> Select[Any]:
    """Return the statement of a page between `bounds`: null, sort values, columns."""
    primary = parts.shape.primary
    order = statements.ordering(parts, dialect, lambda term, _: term.expression)
    firsts = [
        select(primary)
        .where(strand, *bounds, parts.predicate)
        .order_by(*order)
        .limit(bindparam(statements.LIMIT))
        for strand in strands
    ]
    keys = union_all(*(select(first.subquery().c[0]) for first in firsts))
    # Few by now: to be looked up and sorted, not found along the index of the order.
    return statements.list_of(parts._replace(started=True), [primary.in_(keys)], dialect)
