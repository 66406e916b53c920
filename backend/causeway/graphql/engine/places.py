"""Where a page begins in a list whose cursors name a row: its sort values are looked up, and told to nobody."""

from collections.abc import Sequence
from typing import Any

from causeway.graphql.engine import fetching, statements
from causeway.graphql.engine.cursors import NOT_OURS
from causeway.graphql.engine.errors import bad_input
from causeway.graphql.engine.fetching import Fetching
from causeway.graphql.engine.order_terms import OrderTerm
from causeway.graphql.engine.ordering import is_column
from causeway.graphql.engine.paging import Page
from causeway.graphql.engine.plans import Plan
from causeway.graphql.engine.shapes import Shape

NAMED = "named_"
"""The name that the key in a cursor is bound by."""


def place_of_key(order: Sequence[OrderTerm], shape: Shape) -> int:
    """Return which term of an order is the row's key; every order has one."""
    return next(place for place, term in enumerate(order) if is_column(term.expression, shape.primary))


async def located(
    fetch: Fetching, page: Page, order: Sequence[OrderTerm], keys: Sequence[Any]
) -> tuple[Page, Sequence[Any]]:
    """Return `page` between sort values instead of keys, and those parents of `keys` whose list it is a page of.

    A cursor of one parent's list says nothing about another's, so those have no such page. BAD_USER_INPUT if there is
    no row of such a key that the viewer may see.
    """
    bounds: list[tuple[Any, ...] | None] = []
    for named in (page.after, page.before):
        if named is None:
            bounds.append(None)
            continue
        plan = fetching.PLANS.get(fetch.key("place", len(order)), lambda: _plan(fetch, order))
        rows = await fetch.rows(plan, keys, counted=False, **{NAMED: named[0]})
        if not rows:
            raise bad_input(NOT_OURS)
        if fetch.tie.column is not None:
            keys = [key for key in keys if key == rows[0][0]]
        bounds.append(tuple(rows[0][1:]))
    return page._replace(after=bounds[0], before=bounds[1]), keys


def _plan(fetch: Fetching, order: Sequence[OrderTerm]) -> Plan:
    return Plan(statements.position_of(fetch.parts((), order=tuple(order)), NAMED), ())
