"""The one resolver of all relations: finds the batch that a parent belongs to."""

from collections.abc import Sequence
from typing import Any

from graphql import FieldNode, GraphQLObjectType, GraphQLSchema, get_named_type
from sqlalchemy import Column

from causeway.graphql.engine.fetching import ListFetch, ParentKey
from causeway.graphql.engine.ids import decode_id
from causeway.graphql.engine.node_spec import NodeSpec
from causeway.graphql.engine.pages import ConnectionFetch, asked_of_page
from causeway.graphql.engine.ports import BatchFetch, Viewer
from causeway.graphql.engine.selection import ResolveInfo, selected
from causeway.graphql.engine.shapes import Shape, shape_of, table_column
from causeway.graphql.engine.specs import Connected, Many, One, Relation
from causeway.graphql.engine.types import Connection, PageInfo

ROOT = "root"
"""The key of the only parent of a field of Query."""


def resolve(relation: Relation, source: Any, info: Any, kwargs: dict[str, Any]) -> Any:
    """Return a future of the rows of `relation` for the parent `source`."""
    context: Viewer = info.context
    raw: ResolveInfo = info._raw_info  # noqa: SLF001  Strawberry's own wrapper hides the field nodes
    if relation.is_root and relation.permission is not None:
        context.admit(relation.permission)
    shape, object_type = _target_type(relation, raw)
    tie = tie_of(relation, shape, source, kwargs)
    if tie.key is None:
        return _nothing(relation)
    batch = (relation, tie.column, *map(id, raw.field_nodes), *(() if tie.key is ROOT else ("keyed",)))
    return context.batcher.load(
        batch, tie.key, lambda: _loading(relation, raw, context, tie, shape, object_type, kwargs)
    )


def _loading(
    relation: Relation,
    raw: ResolveInfo,
    context: Viewer,
    tie: ParentKey,
    shape: Shape,
    object_type: GraphQLObjectType,
    kwargs: dict[str, Any],
) -> BatchFetch:
    """Return what fetches the relation: with all that is asked below it where that could be planned."""
    planned = context.plans.plan(relation, raw) if context.plans is not None else None

    def ordinary() -> BatchFetch:
        arguments = dict(kwargs)
        if isinstance(relation, Connected):
            asked = asked_of_page(raw, shape, object_type)
            return ConnectionFetch(relation, asked, context, tie, shape, arguments)
        nodes: Sequence[FieldNode] = raw.field_nodes
        columns = shape.columns_for(selected(raw, nodes, object_type))
        return ListFetch(relation, context, tie, shape, columns, arguments)

    return ordinary() if planned is None else planned.fetch(raw, context, tie, kwargs, ordinary)


def resolve_node(spec: NodeSpec, info: Any, global_id: str) -> Any:
    """Return a future of whatever has `global_id`; null for what the viewer may not know of."""
    context: Viewer = info.context
    if spec.permission is not None:
        context.admit(spec.permission)
    raw: ResolveInfo = info._raw_info  # noqa: SLF001  as in `resolve`
    found = found_by_id(raw.schema, global_id)
    if found is None:
        return None
    shape, object_type, key = found
    return load_key(shape, object_type, key, raw, context, raw.field_nodes)


def found_by_id(schema: GraphQLSchema, global_id: str) -> tuple[Shape, GraphQLObjectType, str] | None:
    """Return the rows, their type and the key that a global id names; None if nothing has such ids."""
    decoded = decode_id(global_id)
    object_type = schema.get_type(decoded.type_name)
    if not isinstance(object_type, GraphQLObjectType) or not any(
        i.name == "Node" for i in object_type.interfaces
    ):
        return None
    return shape_of(_origin(object_type)), object_type, decoded.key


def load_key(
    shape: Shape,
    object_type: GraphQLObjectType,
    key: Any,
    raw: ResolveInfo,
    context: Viewer,
    nodes: Sequence[FieldNode],
) -> Any:
    """Return a future of the row `key`, with the columns that the selection below `nodes` needs."""
    batch = ("load", shape, *map(id, nodes))
    tie = ParentKey(shape.primary, key)

    def ordinary() -> BatchFetch:
        return ListFetch(
            BY_KEY, context, tie, shape, shape.columns_for(selected(raw, nodes, object_type)), {}
        )

    def loading() -> BatchFetch:
        plans = context.plans
        planned = plans.plan_of_keys(object_type, nodes, raw) if plans is not None else None
        return ordinary() if planned is None else planned.fetch(raw, context, tie, {}, ordinary)

    return context.batcher.load(batch, key, loading)


BY_KEY = One(None)
"""The relation of a row to its own key."""


def _target_type(relation: Relation, raw: ResolveInfo) -> tuple[Shape, GraphQLObjectType]:
    named: Any = get_named_type(raw.return_type)
    if isinstance(relation, Connected):
        edge: Any = get_named_type(named.fields["edges"].type)
        named = get_named_type(edge.fields["node"].type)
    return shape_of(_origin(named)), named


def _origin(object_type: GraphQLObjectType) -> type:
    definition: Any = object_type.extensions["strawberry-definition"]
    origin: type = definition.origin
    return origin


def tie_of(relation: Relation, shape: Shape, source: Any, kwargs: dict[str, Any]) -> ParentKey:
    """Return how rows of `relation` belong to the parent `source`; what says so is taken out of the arguments."""
    match = relation.match
    if isinstance(match, str):
        return ParentKey(shape.primary, getattr(source, match))
    if relation.is_root:
        if match is None or not isinstance(relation, One):
            return ParentKey(None, ROOT)
        return _root_tie(table_column(match), shape, kwargs)
    parent = shape_of(type(source))
    if isinstance(relation, One) and relation.is_forward(parent):
        return ParentKey(shape.primary, source.__dict__[parent.key_of(match)])
    return ParentKey(table_column(match), source.__dict__[relation.parent_key(parent)])


def _root_tie(column: Column[Any], shape: Shape, kwargs: dict[str, Any]) -> ParentKey:
    if not column.primary_key:
        return ParentKey(column, kwargs.pop(column.key))
    decoded = decode_id(kwargs.pop("id"))
    return ParentKey(column, decoded.key if decoded.type_name == shape.type_name else None)


def _nothing(relation: Relation) -> Any:
    if isinstance(relation, Many):
        return []
    if isinstance(relation, Connected):
        nowhere = PageInfo(has_next_page=False, has_previous_page=False, start_cursor=None, end_cursor=None)
        return Connection(page_info=nowhere, edges=[], counting=_none)
    return None


async def _none() -> int:
    return 0
