"""What authors write: one function per kind of field, in place of a resolver."""

from collections.abc import Callable
from typing import Any

from causeway.graphql.engine.batched import Batched, Listed, Loader, OneOrUnstored, Source, as_found
from causeway.graphql.engine.computed import Computed
from causeway.graphql.engine.node_spec import NodeSpec
from causeway.graphql.engine.order_terms import NeverNull
from causeway.graphql.engine.shapes import Through, Visible
from causeway.graphql.engine.specs import (
    ColumnSpec,
    Connected,
    First,
    GlobalId,
    Many,
    One,
)


def global_id(**kwargs: Any) -> Any:
    """Show the row's key as a Relay global id."""
    kwargs.setdefault("description", "Opaque and global: the same thing keeps it for ever.")
    return GlobalId(**kwargs)


def column(
    column: Any,
    *,
    visible: Visible | None = None,
    shown_as: Callable[[Any], Any] | None = None,
    **kwargs: Any,
) -> Any:
    """Show `column`; with `visible(actor)`, as null to those for whom the predicate does not hold.

    With `shown_as(actor)`, as that SQL expression over the row in hand: what the column holds is then told to nobody,
    and the cursors of a list that is ordered by it carry the row's key instead.
    """
    return ColumnSpec(column, visible, shown_as, **kwargs)


def computed(function: Callable[..., Any], *columns: Any, **kwargs: Any) -> Any:
    """Show `function(...)` of columns.

    Its positional parameters are columns of the same names (or `columns`, in order), or `actor`, `now` and
    `base_url`, the address people use; its
    keyword-only parameters are arguments of the field. A `language` argument left out is the viewer's language.
    With one column and `visible(actor)`, the column is null to those for whom the predicate does not hold.
    """
    return Computed(function, columns, **kwargs)


def batched(load: Loader, by: Any = None, shown: Callable[..., Any] = as_found, **kwargs: Any) -> Any:
    """Show what a domain's own query finds for many rows together.

    `load(context)` returns what fetches it by the values of the column `by`, by default the row's own key; fields that
    name the same one share its answer. `shown(found)` makes the field's value of it, of None where there is nothing;
    its keyword-only parameters are arguments of the field.
    """
    return Batched(load, by, shown, **kwargs)


def listed(column: Any = None, *, load: Loader | None = None, weight: int = 0, **kwargs: Any) -> Any:
    """Show the rows whose keys `column` holds, or that `load` finds for the row's own key, in that order.

    What the viewer may not see is left out. `load` is as in `batched`, `weight` as in `many`.
    """
    return Listed(column, load, weight, **kwargs)


def one_or_unstored(match: Any, *, choose: Callable[..., Source], load: Loader, **kwargs: Any) -> Any:
    """Show the row that the foreign key `match` names, or one that is not stored.

    `choose` is a pure function of columns by their names, and of the `actor`, which says which; `load` is as in
    `batched` and finds objects of the public type, by the row's own key.
    """
    return OneOrUnstored(match, choose, load, **kwargs)


def through(match: Any, row: Any) -> Any:
    """Tie rows to their parent by a table in between, in place of a relation's `match`.

    `match` is its column with the parent's key, `row` that with the row's. The relation's `where` says which of the
    ties count, at most one for each pair of rows, and its order may name their columns.
    """
    return Through(match, row)


def one(
    match: Any = None,
    *,
    where: Callable[..., Any] | None = None,
    visible: Visible | None = None,
    **kwargs: Any,
) -> Any:
    """Show one row, or null; with `visible(actor)`, null too where the predicate over this row does not hold.

    `match` is a foreign key of this row, a column of the other row that points here, at the root the column
    that the argument is compared with, and on a plain type the name of the attribute that holds the other row's
    key. At the root `where` alone will do: its signature is the arguments.
    """
    return One(match, where=where, visible=visible, **kwargs)


def many(match: Any = None, *, order_by: Any, limit: int = 100, weight: int = 10, **kwargs: Any) -> Any:
    """Show the rows whose `match` column is this row's key (or its column `key`): all of them.

    More than `limit` are refused with LIST_TOO_LONG: what may grow that long is a connection. Where there was a list
    before there was a connection, `beside` names it, and the list shows its beginning.

    `weight` is how many there usually are: what the list counts for in the cost of an operation.
    """
    return Many(match, order_by=order_by, limit=limit, weight=weight, **kwargs)


def first(match: Any, *, order_by: Any, **kwargs: Any) -> Any:
    """Show the first of the rows whose `match` column is this row's key, or null."""
    return First(match, order_by=order_by, limit=1, **kwargs)


def connection(match: Any = None, *, order_by: Any, **kwargs: Any) -> Any:
    """Show a list of any length as a Relay connection with keyset cursors, 25 items at a time, at most 100.

    `where` is a predicate whose signature is the field's arguments; `orderings` maps the members of an enum to
    orders that a client may choose with `orderBy`; `order_by` is the order otherwise. At the root `starts_from`, with
    the signature of `where`, returns where the list may start (`starting.py`): lists of sub-selects of keys, each list
    naming every row that it can be about. `along` is a table of places to read it along otherwise (`along.py`).
    `in_strands`, with the same signature, returns conditions by which a list with too many rows to start from is read
    side by side (`strands.py`).
    """
    return Connected(match, order_by=order_by, **kwargs)


def node(**kwargs: Any) -> Any:
    """Show anything that has a global id."""
    return NodeSpec(**kwargs)


def never_null(term: Any) -> Any:
    """Order by a column that may be null and never is in the rows of this list, which then has an index to go along."""
    return NeverNull(term)
