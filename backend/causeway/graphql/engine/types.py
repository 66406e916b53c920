"""The base of projected types, and the Relay types that connections are made of."""

import inspect
from collections.abc import Awaitable, Callable
from typing import Any, Generic, TypeVar

import strawberry
from strawberry.types.field import StrawberryField

from causeway.graphql.engine.cursors import Cursor
from causeway.graphql.engine.shapes import Visible
from causeway.graphql.engine.specs import GlobalId
from causeway.graphql.engine.statements import MAX_COUNTED_ROWS
from causeway.kit.docstrings import attribute_docs

T = TypeVar("T")


class Projection:
    """A public type over a row: `class Case(Projection, Node, row=CaseRow, visible=cases_visible_to)`.

    `visible(actor)`, or `visible(actor, now)`, is the SQL predicate of the rows that an actor may know of; it
    applies on every path to the type. Fields without a spec are columns of the same name.
    """

    def __init_subclass__(
        cls, *, row: type | None = None, visible: Visible | None = None, **kwargs: Any
    ) -> None:
        """Remember the row and the rule; both are required of a type, neither of a common base."""
        super().__init_subclass__(**kwargs)
        if row is not None:
            if visible is None:
                raise TypeError(f"{cls.__name__} says who may see its rows: visible=...")
            _describe(cls, row)
            cls.__projection__ = {"row": row, "visible": visible}  # type: ignore[attr-defined]


def _describe(cls: type, row: type) -> None:
    """Describe the fields by the docstrings under them; a column says the same as in its table unless told anew."""
    docs, row_docs = attribute_docs(cls), attribute_docs(row)
    row_fields = getattr(row, "model_fields", {})
    for name in inspect.get_annotations(cls):
        given = cls.__dict__.get(name)
        if isinstance(given, StrawberryField):
            given.description = given.description or docs.get(name)
        elif given is None:
            inherited = row_docs.get(name) or getattr(row_fields.get(name), "description", None)
            setattr(cls, name, strawberry.field(description=docs.get(name) or inherited))


@strawberry.interface(description="A thing with a global id, which `node` finds again.")
class Node:
    """What has a global id."""

    id: strawberry.ID = GlobalId(description="Opaque and global: the same thing keeps it for ever.")  # type: ignore[assignment]


@strawberry.type(description="Where a page lies in its list.")
class PageInfo:
    """Where a page lies in its list."""

    has_next_page: bool = strawberry.field(description="Whether more follow this page.")
    has_previous_page: bool = strawberry.field(description="Whether any come before this page.")
    start_cursor: Cursor | None = strawberry.field(
        description="Cursor of the first item; null if there is none."
    )
    end_cursor: Cursor | None = strawberry.field(
        description="Cursor of the last item; null if there is none."
    )


@strawberry.type(description="One item of a page, and where it stands.")
class Edge(Generic[T]):
    """One item of a page, and where it stands."""

    cursor: Cursor = strawberry.field(description="Where this item stands; give it as `after` or `before`.")
    node: T = strawberry.field(description="The item.")


@strawberry.type(description="A page of a list that only holds what the viewer may see.")
class Connection(Generic[T]):
    """A page of a list."""

    page_info: PageInfo = strawberry.field(description="Where this page lies in its list.")
    edges: list[Edge[T]] = strawberry.field(description="The items of this page, with their cursors.")
    counting: strawberry.Private[Callable[[], Awaitable[int]]]

    @strawberry.field(description="The items of this page, without cursors.")
    def nodes(self) -> list[T]:
        """Return the items of the page."""
        return [edge.node for edge in self.edges]

    @strawberry.field(
        description="How many items the whole list has; counted only when asked for. A long list at the root is "
        f"counted to {MAX_COUNTED_ROWS:,}, and `totalCountCapped` says whether it has more."
    )
    async def total_count(self) -> int:
        """Count the whole list."""
        return min(await self.counting(), MAX_COUNTED_ROWS)

    @strawberry.field(
        description="Whether the list has more items than `totalCount` says: "
        f"show that as {MAX_COUNTED_ROWS:,}+."
    )
    async def total_count_capped(self) -> bool:
        """Tell whether the count was ended before the end of the list."""
        return await self.counting() > MAX_COUNTED_ROWS
