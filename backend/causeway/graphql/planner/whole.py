"""Whole queries: those whose every root field has a plan are answered without graphql-core's executor.

The document has been validated before. Errors are left to graphql-core, which then walks the whole query; only what the
database ended is told here, for it is not to be asked twice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    located_error,
)
from sqlalchemy.exc import DBAPIError

from causeway.graphql.engine.fetching import ParentKey
from causeway.graphql.engine.ids import JUDGES_IDS
from causeway.graphql.engine.node_spec import NodeSpec
from causeway.graphql.engine.ports import Answered, BatchFetch
from causeway.graphql.engine.resolving import found_by_id, tie_of
from causeway.graphql.engine.selection import by_response_key
from causeway.graphql.engine.specs import Many, Relation
from causeway.graphql.planner.building import definition_of
from causeway.graphql.planner.document_plans import OperationPlans
from causeway.graphql.planner.levels import Arguments
from causeway.graphql.planner.refusals import Unplannable, give_up
from causeway.kit.metrics import note_plan

MAX_KEPT_SWITCHES = 64


@dataclass
class FieldInfo:
    """What a field of Query is resolved with: the part of graphql-core's own that plans look at."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variable_values: Mapping[str, Any]
    context: Any
    parent_type: GraphQLObjectType
    field_nodes: list[FieldNode]


class RootField(NamedTuple):
    """One field of Query, as a query asks for it."""

    nodes: list[FieldNode]
    spec: Relation | NodeSpec
    arguments: Arguments
    judges_ids: bool
    """Whether somebody may have to be told of, who asked by an id for what does not exist for them."""
    is_never_null: bool


RootFields = Mapping[str, RootField | None]
"""The fields of Query that a query asks for, by response key; None for `__typename`."""


class Outcome(NamedTuple):
    """The data of an answer, and what the database ended of it."""

    data: dict[str, Any] | None
    errors: list[GraphQLError]


class WholeQuery:
    """The root fields of a query, by what its switches say."""

    def __init__(
        self, schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode
    ) -> None:
        """Look at `operation` of `document`."""
        self.schema, self.operation = schema, operation
        query_type: Any = schema.query_type
        self.query_type: GraphQLObjectType = query_type
        fragments = (each for each in document.definitions if isinstance(each, FragmentDefinitionNode))
        self.fragments = {each.name.value: each for each in fragments}
        self._kept: dict[tuple[Any, ...], RootFields | None] = {}

    @property
    def name(self) -> str | None:
        """What it is called."""
        return self.operation.name.value if self.operation.name is not None else None

    def info(self, context: Any, variables: Mapping[str, Any]) -> Any:
        """Return what its fields are resolved with."""
        return FieldInfo(self.schema, self.fragments, variables, context, self.query_type, [])

    def fields(self, info: Any, switches: tuple[Any, ...]) -> RootFields | None:
        """Return its fields by response key; None if there is one that only graphql-core runs."""
        if switches not in self._kept:
            if len(self._kept) >= MAX_KEPT_SWITCHES:
                self._kept.clear()
            self._kept[switches] = self._found(info)
        return self._kept[switches]

    def _found(self, info: Any) -> RootFields | None:
        operation: Any = self.operation
        asked = by_response_key(info, [operation], self.query_type)
        try:
            return {key: self._field(nodes) for key, nodes in asked.items()}
        except Unplannable:
            return None

    def _field(self, nodes: list[FieldNode]) -> RootField | None:
        name = nodes[0].name.value
        if name == "__typename":
            return None
        spec = definition_of(self.query_type, name)
        if not isinstance(spec, Relation | NodeSpec):
            raise Unplannable(f"Query.{name}")
        field = self.query_type.fields[name]
        is_never_null = isinstance(field.type, GraphQLNonNull)
        return RootField(
            nodes, spec, Arguments(field, spec, nodes[0]), JUDGES_IDS in field.extensions, is_never_null
        )


async def answered(fields: RootFields, info: Any, plans: OperationPlans) -> Outcome:
    """Return the answer of the fields, in their order.

    Raises:
        Unplannable: one of them has no plan; nothing has been read.
        Exception: whatever makes the answer one for graphql-core, such as an argument that is refused.
    """
    # All are planned before anything is read.
    asking = [(key, field, field and _reading(field, info, plans)) for key, field in fields.items()]
    data: dict[str, Any] = {}
    errors: list[GraphQLError] = []
    for key, field, reading in asking:
        if field is None or reading is None:
            data[key] = info.parent_type.name
            continue
        fetch, row_key = reading
        try:
            data[key] = _shown(field, (await fetch([row_key])).get(row_key))
        except DBAPIError as ended:
            errors.append(located_error(ended, field.nodes, [key]))
            if field.is_never_null:
                return Outcome(None, errors)
            data[key] = None
    return Outcome(data, errors)


def _reading(field: RootField, info: Any, plans: OperationPlans) -> tuple[BatchFetch, Any]:
    """Return what fetches the field, and the key of its only parent."""
    info.field_nodes = field.nodes
    context, spec = info.context, field.spec
    arguments = field.arguments.given(info)
    if spec.permission is not None:
        context.admit(spec.permission)
    if isinstance(spec, NodeSpec):
        named = found_by_id(info.schema, arguments["id"])
        if named is None:
            give_up()
        shape, object_type, key = named
        planned = plans.plan_of_keys(object_type, field.nodes, info)
        tie, arguments = ParentKey(shape.primary, key), {}
    else:
        planned = plans.plan(spec, info)
        tie = ParentKey(None, None) if planned is None else tie_of(spec, planned.level.shape, None, arguments)
    if planned is None:
        raise Unplannable("a root field without a plan")
    if tie.key is None:
        give_up()
    return planned.fetch(info, context, tie, arguments, _leave_to_graphql_core), tie.key


def _leave_to_graphql_core() -> BatchFetch:
    give_up()


def _shown(field: RootField, found: Any) -> Any:
    if isinstance(found, Answered):
        return found.value
    if field.judges_ids or field.is_never_null or isinstance(field.spec, Many):
        note_plan("left", "nothing at the root")
        give_up()
    return None
