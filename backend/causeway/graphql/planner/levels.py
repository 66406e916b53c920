"""Levels: the rows of one relation at one place of a document, and what is made of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from graphql import FieldNode, GraphQLField, Visitor, visit
from graphql.execution.values import get_argument_values
from sqlalchemy import Column
from strawberry.types.arguments import convert_arguments

from causeway.graphql.engine.batched import Loader, OneOrUnstored
from causeway.graphql.engine.computed import Calling
from causeway.graphql.engine.ids import JUDGES_IDS
from causeway.graphql.engine.pages import PageAsked
from causeway.graphql.engine.shapes import Shape
from causeway.graphql.engine.specs import Relation

BYTES_PER_LEVEL = 4_000
BYTES_PER_CODE_BYTE = 20
"""What the plans of the registered queries take, measured: the values that generated code names are most of it."""


class Arguments:
    """The arguments of a field at its place in a document; where no variable is in them, they are read once."""

    def __init__(
        self, field: GraphQLField | None, definition: Any = None, node: FieldNode | None = None
    ) -> None:
        """Read what `node` gives to `field`, which Strawberry defines by `definition`."""
        self.field, self.definition, self.node = field, definition, node
        self._are_written = node is not None and not _has_variables(node)
        self._written: dict[str, Any] | None = None

    def given(self, info: Any) -> dict[str, Any]:
        """Return them by their Python names, as Strawberry gives them to a resolver."""
        if self.field is None or self.node is None or not self.field.args:
            return {}
        if self._written is not None:
            return dict(self._written)
        given = self._read(self.field, self.node, info)
        # Who judges ids asks each time what is behind them for the viewer.
        if self._are_written and JUDGES_IDS not in self.field.extensions:
            self._written = dict(given)
        return given

    def _read(self, field: GraphQLField, node: FieldNode, info: Any) -> dict[str, Any]:
        # Strawberry hands resolvers the bare values; graphql-core asks for its own container of them.
        values = get_argument_values(field, node, info.context.plans.variables)
        judge = field.extensions.get(JUDGES_IDS)
        if judge is not None:
            values = judge(info, values)
        schema = info.schema._strawberry_schema  # noqa: SLF001  as Strawberry's own resolvers do
        scalars = schema.schema_converter.scalar_registry
        return convert_arguments(values, self.definition.arguments, scalars, schema.config)


def _has_variables(node: FieldNode) -> bool:
    found = _Variables()
    for argument in node.arguments or ():
        visit(argument, found)
    return found.are_there


class _Variables(Visitor):
    """Finds out whether a variable is named."""

    def __init__(self) -> None:
        super().__init__()
        self.are_there = False

    def enter_variable(self, *_: Any) -> Any:
        self.are_there = True
        return self.BREAK


NO_ARGUMENTS = Arguments(None)


class Call(NamedTuple):
    """A computed field: its arguments are worked out once for all rows."""

    arguments: Arguments
    spec: Calling

    def keyword_arguments(self, info: Any) -> dict[str, Any]:
        """Return what the function is called with besides columns."""
        return self.spec.completed(self.arguments.given(info), info.context)


class View(NamedTuple):
    """What is made of each row: `project(rows, context, calls, *below)` returns one dict for each."""

    project: Callable[..., list[dict[str, Any]]]
    below: "Sequence[Child | Asked | StoredOrNot]"
    calls: Sequence[Call]


class Child(NamedTuple):
    """A level below rows, and which of a row's last values is the key that its rows belong to, or the list of them.

    Where the keys were asked for, `within` is the place below of what was found.
    """

    level: "Level"
    at: int
    is_listed: bool = False
    within: int | None = None

    def keys(self, rows: Sequence[Any], below: Sequence[Mapping[Any, Any]]) -> list[Any]:
        """Return the keys of the rows, each once."""
        held = [row[self.at] for row in rows]
        if self.within is not None:
            held = [below[self.within].get(key) for key in held]
        if self.is_listed:
            held = [key for keys in held for key in keys or ()]
        return list(dict.fromkeys(key for key in held if key is not None))


class Asked(NamedTuple):
    """What a domain's own query finds, by which of a row's last values."""

    load: Loader
    at: int

    def keys(self, rows: Sequence[Any]) -> list[Any]:
        """Return what is asked for, each once."""
        return list(dict.fromkeys(key for row in rows if (key := row[self.at]) is not None))


class StoredOrNot(NamedTuple):
    """A level whose rows are stored, or worked out by the key of their parent, as the parent's own values say."""

    level: "Level"
    spec: OneOrUnstored
    at: int
    """Where the key of the stored row is."""
    own: int
    """Where the parent's own key is."""
    values: Mapping[str, int]
    """Where the values are that it is chosen by."""


class PageShape(NamedTuple):
    """What is made of a page: `build(page, views, cursors, total)` returns the connection."""

    build: Callable[..., dict[str, Any]]
    asked: PageAsked
    wants_cursors: bool
    wants_total: bool


@dataclass
class Level:
    """The rows of one relation at one place; more than one view where a connection's rows are shown twice."""

    relation: Relation
    shape: Shape
    column: Column[Any] | None
    columns: tuple[str, ...]
    arguments: Arguments
    views: Sequence[View] = ()
    page: PageShape | None = None
    is_of_seen: bool = False
    """Whether the rule of its rows rests on that of the level above: what is not seen there has nothing here."""

    @property
    def bytes(self) -> int:
        """What it takes with all levels below it, about: its code, and what that code calls."""
        below = [part for view in self.views for part in view.below if not isinstance(part, Asked)]
        fields = sum(len(view.project.__code__.co_code) for view in self.views)
        return BYTES_PER_LEVEL + BYTES_PER_CODE_BYTE * fields + sum(part.level.bytes for part in below)
