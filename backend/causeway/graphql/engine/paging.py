"""Pages: what a client asked for, checked, and the cursors that bound it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from causeway.graphql.engine.cursors import decode_cursor
from causeway.graphql.engine.errors import bad_input
from causeway.graphql.engine.order_terms import OrderTerm

MAX_PAGE_SIZE = 100
DEFAULT_PAGE_SIZE = 25


class Page(NamedTuple):
    """How many items, from which end, and the sort values that the page lies between."""

    size: int
    backward: bool
    after: tuple[Any, ...] | None
    before: tuple[Any, ...] | None

    @property
    def structure(self) -> tuple[Any, ...]:
        """What of it shapes the statement."""
        return (self.backward, _nulls(self.after), _nulls(self.before))

    @property
    def binds(self) -> dict[str, Any]:
        """The sort values, under the names that the statement binds them by."""
        found: dict[str, Any] = {}
        for prefix, values in (("after_", self.after), ("before_", self.before)):
            found.update({f"{prefix}{i}": value for i, value in enumerate(values or ()) if value is not None})
        return found


def page_size(first: int | None, last: int | None) -> int:
    """Return the number of items asked for; BAD_USER_INPUT if it is not a page of ours."""
    if first is not None and last is not None:
        raise bad_input("Give `first` or `last`, not both.")
    asked = first if first is not None else last
    if asked is None:
        return DEFAULT_PAGE_SIZE
    if not 0 <= asked <= MAX_PAGE_SIZE:
        raise bad_input(f"A page has 0 to {MAX_PAGE_SIZE} items; {asked} were asked for.")
    return asked


def read_page(arguments: dict[str, Any], ordering: str, order: Sequence[OrderTerm]) -> Page:
    """Take the paging arguments out of `arguments`."""
    first, last = arguments.pop("first", None), arguments.pop("last", None)
    after, before = arguments.pop("after", None), arguments.pop("before", None)
    return Page(
        size=page_size(first, last),
        backward=last is not None,
        after=_position(after, ordering, order),
        before=_position(before, ordering, order),
    )


def _position(cursor: str | None, ordering: str, order: Sequence[OrderTerm]) -> tuple[Any, ...] | None:
    if cursor is None:
        return None
    values = decode_cursor(cursor, ordering, [term.kind for term in order])
    for value, term in zip(values, order, strict=True):
        if value is None and not term.nullable:
            raise bad_input("This is not a cursor of this list.")
    return values


def _nulls(values: tuple[Any, ...] | None) -> tuple[bool, ...] | None:
    return None if values is None else tuple(value is None for value in values)
