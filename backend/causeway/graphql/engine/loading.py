"""Loading by key in ordinary resolvers: mutation results and events go through the same rule as any other path."""

from collections.abc import Sequence
from typing import Any, TypeVar

import strawberry
from graphql import FieldNode, GraphQLObjectType, get_named_type, is_object_type

from causeway.graphql.engine.resolving import load_key
from causeway.graphql.engine.selection import ResolveInfo, selected
from causeway.graphql.engine.shapes import shape_of
from causeway.kit.errors import NotFound

T = TypeVar("T")


async def load(origin: type[T], key: str, info: strawberry.Info[Any, Any], *, under: str | None = None) -> T:
    """Return the row `key` as `origin`, with what the operation selects of it; NotFound if the viewer may not see it.

    `under` names the field of the answer that will hold it, when it is not the answer itself.
    """
    found = await load_or_none(origin, key, info, under=under)
    if found is None:
        raise NotFound
    return found


async def load_or_none(
    origin: type[T], key: str, info: strawberry.Info[Any, Any], *, under: str | None = None
) -> T | None:
    """Return the row `key` as `origin`; None if it does not exist for the viewer."""
    raw: ResolveInfo = info._raw_info  # noqa: SLF001  Strawberry's own wrapper hides the field nodes
    shape = shape_of(origin)
    object_type: Any = raw.schema.get_type(shape.type_name)
    nodes: Sequence[FieldNode] = raw.field_nodes if under is None else _below(raw, under)
    found: T | None = await load_key(shape, object_type, key, raw, info.context, nodes)
    return found


def _below(raw: ResolveInfo, under: str) -> list[FieldNode]:
    named: Any = get_named_type(raw.return_type)
    holders: Sequence[GraphQLObjectType] = (
        [named] if is_object_type(named) else raw.schema.get_possible_types(named)
    )
    return [node for holder in holders for node in selected(raw, raw.field_nodes, holder).get(under, ())]
