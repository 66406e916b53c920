"""Levels: the rows of one relation at one place of a document, and what is made of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from graphql import FieldNode, GraphQLField
from graphql.execution.values import get_argument_values
from sqlalchemy import Column
from strawberry.types.arguments import convert_arguments

from causeway.graphql.engine.pages import PageAsked
from causeway.graphql.engine.shapes import Shape
from causeway.graphql.engine.specs import Relation


class Arguments(NamedTuple):
    """The arguments of a field at its place in a document."""

    field: GraphQLField
    definition: Any
    node: FieldNode

    def given(self, info: Any) -> dict[str, Any]:
        """Return them by their Python names, as Strawberry gives them to a resolver."""
        if not self.field.args:
            return {}
        # Strawberry hands resolvers the bare values; graphql-core asks for its own container of them.
        values = get_argument_values(self.field, self.node, info.context.plans.variables)
        schema = info.schema._strawberry_schema  # noqa: SLF001  as Strawberry's own resolvers do
        scalars = schema.schema_converter.scalar_registry
        return convert_arguments(values, self.definition.arguments, scalars, schema.config)


class Call(NamedTuple):
    """A computed field: its arguments are worked out once for all rows."""

    arguments: Arguments
    keywords: Sequence[str]

    def keyword_arguments(self, info: Any) -> dict[str, Any]:
        """Return what the function is called with besides columns."""
        given = self.arguments.given(info)
        if "language" in self.keywords and given.get("language") is None:
            given["language"] = info.context.language
        return given


class View(NamedTuple):
    """What is made of each row: `project(rows, context, calls, *below)` returns one dict for each."""

    project: Callable[..., list[dict[str, Any]]]
    children: "Sequence[Child]"
    calls: Sequence[Call]


class Child(NamedTuple):
    """A level below rows, and which of a row's last values is the key that its rows belong to."""

    level: "Level"
    at: int


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
