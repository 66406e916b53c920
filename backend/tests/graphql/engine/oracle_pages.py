"""Lists of the oracle: in order, null smallest, and cut into pages, in plain Python."""

from typing import Any

from graphql import GraphQLError

from causeway.graphql.engine.cursors import decode_cursor, encode_cursor

Order = list[tuple[str, bool]]


def in_order(items: list[Any], order: Order) -> list[Any]:
    """Sort `items` by attributes of their rows; null is the smallest value."""
    found = list(items)
    for name, descending in reversed(order):
        found.sort(key=lambda item: _rank(_seen(item, name)), reverse=descending)
    return found


def _seen(item: Any, name: str) -> Any:
    """Return what a list is ordered by: of a guarded column, what the viewer sees."""
    if name == "identity_number":
        return item.identityNumber
    return item.turn if name == "turn" else getattr(item.row, name)


def _rank(value: Any) -> tuple[bool, Any]:
    return (value is not None, 0 if value is None else value)


def page(items: list[Any], order: Order, ordering: str, kinds: list[type], **given: Any) -> dict[str, Any]:
    """Return the connection over `items`."""
    ordered = in_order(items, order)
    size, backward = _size(given.get("first"), given.get("last"))

    def position(item: Any) -> tuple[Any, ...]:
        return tuple(_seen(item, name) for name, _ in order)

    within = ordered
    for name in ("after", "before"):
        if given.get(name) is not None:
            values = decode_cursor(given[name], ordering, kinds)
            within = [
                item
                for item in within
                if _compare(position(item), values, order) == (1 if name == "after" else -1)
            ]
    shown = within[-size:] if backward and size else within[:size]
    more = len(within) > size
    edges = [{"cursor": encode_cursor(ordering, position(item)), "node": item} for item in shown]
    return {
        "edges": edges,
        "nodes": shown,
        "totalCount": len(items),
        # No list of the toy court is as long as the count goes.
        "totalCountCapped": False,
        "pageInfo": {
            "hasNextPage": given.get("before") is not None if backward else more,
            "hasPreviousPage": more if backward else given.get("after") is not None,
            "startCursor": edges[0]["cursor"] if edges else None,
            "endCursor": edges[-1]["cursor"] if edges else None,
        },
    }


def _compare(one: tuple[Any, ...], other: tuple[Any, ...], order: Order) -> int:
    for mine, yours, (_, descending) in zip(one, other, order, strict=True):
        if _rank(mine) != _rank(yours):
            further = _rank(mine) > _rank(yours)
            return 1 if further is not descending else -1
    return 0


def _size(first: int | None, last: int | None) -> tuple[int, bool]:
    if first is not None and last is not None:
        raise refusal()
    size = 25 if first is None and last is None else first if first is not None else last
    if size is None or not 0 <= size <= 100:
        raise refusal()
    return size, last is not None


def refusal() -> GraphQLError:
    return GraphQLError("no", extensions={"code": "BAD_USER_INPUT"})
