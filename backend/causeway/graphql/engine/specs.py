"""Specs: what an author writes in a type instead of a resolver. Each says where a field's value comes from."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import strawberry
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from causeway.graphql.engine.along import Places
from causeway.graphql.engine.arguments import Predicate, argument
from causeway.graphql.engine.cursors import Cursor
from causeway.graphql.engine.ids import encode_id
from causeway.graphql.engine.shapes import Shape, Through, Visible, python_type, shape_of, table_column

AT_HAND = "rows_at_hand"
"""The attribute of a parent that holds rows of its relations that are not in the database, by field."""


class Spec(StrawberryField):
    """A field whose value is declared. `permission` is for root fields; `weight` its size in an operation's cost."""

    def __init__(
        self,
        *,
        description: str | None = None,
        deprecation_reason: str | None = None,
        permission: Any = None,
        name: str | None = None,
        **kwargs: Any,
    ) -> None:
        """Declare a field; the other arguments are Strawberry's own."""
        graphql_name = kwargs.pop("graphql_name", name)
        super().__init__(
            description=description,
            deprecation_reason=deprecation_reason,
            graphql_name=graphql_name,
            **kwargs,
        )
        self.init = self.repr = self.compare = False
        self.permission = permission
        self.weight = 0

    def needs_of(self, shape: Shape) -> Iterable[str]:
        """Return the row attributes that the field is made from."""
        raise NotImplementedError


class GlobalId(Spec):
    """The Relay id of a row."""

    def needs_of(self, shape: Shape) -> Iterable[str]:
        return (shape.primary_key,)

    def get_result(self, source: Any, info: Any, args: list[Any], kwargs: Any) -> Any:
        shape = shape_of(type(source))
        return encode_id(shape.type_name, source.__dict__[shape.primary_key])


class ColumnSpec(Spec):
    """A column of the row, under another name or with a rule of its own."""

    def __init__(
        self, column: Any, guard: Visible | None, shown_as: Callable[..., Any] | None = None, **kwargs: Any
    ) -> None:
        """Show `column`, as null where `guard` does not hold, or as what `shown_as` makes of it for an actor."""
        super().__init__(**kwargs)
        self.column, self.guard, self.shown_as = column, guard, shown_as
        self._key: str | None = None

    def needs_of(self, shape: Shape) -> Iterable[str]:
        self._key = shape.key_of(self.column)
        return (self._key,)

    def get_result(self, source: Any, info: Any, args: list[Any], kwargs: Any) -> Any:
        return source.__dict__[self._key or shape_of(type(source)).key_of(self.column)]


class Relation(Spec):
    """Rows of another type. `match` is the column that ties them to the parent; None at the root."""

    def __init__(
        self,
        match: Any,
        *,
        where: Callable[..., Any] | None = None,
        visible: Visible | None = None,
        order_by: Any = (),
        limit: int = 1,
        key: Any = None,
        weight: int = 1,
        **kwargs: Any,
    ) -> None:
        """Declare a relation; see `declaring` for what the parameters mean."""
        super().__init__(**kwargs)
        self.guard = visible
        self.through = match.row if isinstance(match, Through) else None
        self.match = match.match if isinstance(match, Through) else match
        self.column = self.match
        self.where = Predicate(where) if where is not None else None
        self.order_by = order_by if isinstance(order_by, tuple | list) else (order_by,)
        self.limit = limit
        self.key = key
        self.weight = weight

    @property
    def is_basic_field(self) -> bool:
        return False

    @property
    def is_root(self) -> bool:
        """Whether the field belongs to Query rather than to a row or an event."""
        return not isinstance(self.match, str) and getattr(self.origin, "__projection__", None) is None

    @property
    def arguments(self) -> list[StrawberryArgument]:
        """The arguments that the predicate and the kind of relation ask for."""
        if self._arguments is None:
            self._arguments = [*(self.where.arguments if self.where else ()), *self.own_arguments()]
        return self._arguments

    @arguments.setter
    def arguments(self, value: list[StrawberryArgument]) -> None:
        self._arguments = value

    def own_arguments(self) -> list[StrawberryArgument]:
        """Return the arguments that come with this kind of relation."""
        return []

    def parent_key(self, shape: Shape) -> str:
        """Return the attribute of the parent's row that `match` is compared with."""
        return shape.key_of(self.key) if self.key is not None else shape.primary_key

    def needs_of(self, shape: Shape) -> Iterable[str]:
        return (self.parent_key(shape),)

    def get_result(self, source: Any, info: Any, args: list[Any], kwargs: Any) -> Any:
        from causeway.graphql.engine.resolving import resolve  # noqa: PLC0415  the engine knows its specs

        at_hand = getattr(source, AT_HAND, None)
        if at_hand is not None and self.python_name in at_hand:
            # Rows that are not stored, such as the lines of a quote that nobody has paid on, come with their parent.
            return at_hand[self.python_name]
        return resolve(self, source, info, kwargs)


class One(Relation):
    """At most one row."""

    def needs_of(self, shape: Shape) -> Iterable[str]:
        return (shape.key_of(self.match),) if self.is_forward(shape) else (self.parent_key(shape),)

    def is_forward(self, shape: Shape) -> bool:
        """Whether `match` is a foreign key of the parent's own row."""
        return table_column(self.match).table is shape.table

    def own_arguments(self) -> list[StrawberryArgument]:
        if not self.is_root or self.match is None:
            return []
        column = table_column(self.match)
        if column.primary_key:
            return [argument("id", strawberry.ID, "The global id of the thing.")]
        return [argument(column.key, python_type(column.type), "What it is known by.")]


class Many(Relation):
    """A short list, all of it; one longer than `limit` is an error, or with `beside` only its beginning.

    `beside` names the connection of the same rows, where the rest of a long one is found.
    """

    def __init__(self, match: Any, *, beside: str | None = None, **kwargs: Any) -> None:
        """Declare a list."""
        super().__init__(match, **kwargs)
        self.beside = beside


class First(Relation):
    """The first row of an order, if there is any."""


class Connected(Relation):
    """A list of any length, read page by page."""

    def __init__(
        self,
        match: Any,
        *,
        orderings: Mapping[Any, Any] | None = None,
        starts_from: Callable[..., Any] | None = None,
        in_strands: Callable[..., Any] | None = None,
        along: Places | None = None,
        **kwargs: Any,
    ) -> None:
        """Declare a connection; `orderings` are further orders that a client may choose; see `declaring` for more."""
        super().__init__(match, **kwargs)
        self.starts_from = Predicate(starts_from) if starts_from is not None else None
        self.in_strands = Predicate(in_strands) if in_strands is not None else None
        self.places = along
        self.holders = Predicate(along.holders) if along is not None else None
        self.orderings = dict(orderings or {})

    def own_arguments(self) -> list[StrawberryArgument]:
        chosen = []
        if self.orderings:
            kind: Any = type(next(iter(self.orderings)))
            chosen.append(argument("order_by", kind | None, "The order of the list."))
        return [
            *chosen,
            argument("first", int | None, "How many items from the start, 0 to 100; 25 if neither is given."),
            argument("after", Cursor | None, "Begin after this cursor."),
            argument("last", int | None, "How many items from the end, 0 to 100."),
            argument("before", Cursor | None, "End before this cursor."),
        ]
