"""What an operation would cost: how many objects it reads at most, counted before any SQL."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLInt,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    NamedTypeNode,
    NonNullTypeNode,
    NullValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
    is_abstract_type,
    is_composite_type,
    is_leaf_type,
)
from strawberry.types.field import StrawberryField

from causeway.graphql.contract.errors import EdgeError, ErrorCode
from causeway.graphql.engine.paging import DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE
from causeway.graphql.engine.specs import Connected

LIST_WEIGHT = 10
"""What a list that an ordinary resolver makes counts for, unless its metadata has a `weight`."""


class Costing(NamedTuple):
    """What the cost of an operation is reckoned from."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    sizes: Mapping[str, int | None]
    """Variables that may be page sizes."""
    known: dict[tuple[str, str], int]


def cost_of(
    schema: GraphQLSchema, document: DocumentNode, operation_name: str | None, variables: Mapping[str, Any]
) -> int:
    """Return how many objects the operation would read at most, lists by page size or usual length."""
    operation = operation_of(document, operation_name)
    if operation is None:
        return 0
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    costing = Costing(schema, fragments, page_sizes(operation, variables), {})
    return _cost(costing, operation.selection_set, schema.get_root_type(operation.operation))


def operation_of(document: DocumentNode, name: str | None) -> OperationDefinitionNode | None:
    """Return the operation called `name`, or the first one."""
    for definition in document.definitions:
        if isinstance(definition, OperationDefinitionNode) and (
            name is None or (definition.name is not None and definition.name.value == name)
        ):
            return definition
    return None


def page_sizes(operation: OperationDefinitionNode, variables: Mapping[str, Any]) -> dict[str, int | None]:
    """Return what the variables of type Int are for the operation: read as they will be when it is run.

    A client may write 100 as `100.0`; whatever does not come out as an integer is refused before anything is read.
    """
    found: dict[str, int | None] = {}
    for definition in operation.variable_definitions or ():
        name, kind = definition.variable.name.value, definition.type
        named = kind.type if isinstance(kind, NonNullTypeNode) else kind
        if not isinstance(named, NamedTypeNode) or named.name.value != GraphQLInt.name:
            continue
        if name in variables:
            found[name] = _coerced(variables[name])
        elif isinstance(definition.default_value, IntValueNode):
            found[name] = int(definition.default_value.value)
    return found


def _coerced(value: Any) -> int | None:
    try:
        return None if value is None else int(GraphQLInt.parse_value(value))
    except GraphQLError:
        return None


def check_cost(cost: int, most: int) -> None:
    """Raise QUERY_TOO_COMPLEX, naming the cost, if it is more than `most`."""
    if cost > most:
        raise EdgeError(
            ErrorCode.QUERY_TOO_COMPLEX,
            f"The operation could read {cost} objects, allowed {most}: ask for smaller or fewer pages.",
            cost=cost,
            allowed=most,
        )


def _cost(costing: Costing, selections: SelectionSetNode | None, parent: Any) -> int:
    total = 0
    for selection in selections.selections if selections else ():
        if isinstance(selection, FieldNode):
            total += _field_cost(costing, selection, parent)
        elif isinstance(selection, InlineFragmentNode):
            condition = selection.type_condition
            kind = costing.schema.get_type(condition.name.value) if condition else parent
            total += _cost(costing, selection.selection_set, kind)
        elif isinstance(selection, FragmentSpreadNode):
            total += _fragment_cost(costing, selection.name.value)
    return total


def _fragment_cost(costing: Costing, name: str) -> int:
    key = ("fragment", name)
    if key not in costing.known:
        costing.known[key] = 0
        fragment = costing.fragments.get(name)
        if fragment is not None:
            kind = costing.schema.get_type(fragment.type_condition.name.value)
            costing.known[key] = _cost(costing, fragment.selection_set, kind)
    return costing.known[key]


def _field_cost(costing: Costing, node: FieldNode, parent: Any) -> int:
    name = node.name.value
    field = getattr(parent, "fields", {}).get(name)
    if field is None or name.startswith("__"):
        return 0
    named = get_named_type(field.type)
    if not is_composite_type(named) and not is_abstract_type(named):
        return 1 if name == "totalCount" else 0
    spec = _spec(parent, name)
    if isinstance(spec, Connected):
        size = _page_size(costing, node)
        return 1 + size * _connection_rows(costing, node, named)
    below = _cost(costing, node.selection_set, named)
    if name in {"edges", "nodes", "pageInfo"} and "pageInfo" in getattr(parent, "fields", {}):
        return below  # counted with the connection above
    if name == "node" and "cursor" in getattr(parent, "fields", {}):
        return below
    return _weight(spec, field) * (1 + below)


def _connection_rows(costing: Costing, node: FieldNode, connection: Any) -> int:
    """Return what one row of a page costs, and one for itself."""
    return 1 + _cost(costing, node.selection_set, connection)


def _weight(spec: StrawberryField | None, field: Any) -> int:
    declared = getattr(spec, "weight", None) or (spec.metadata.get("weight") if spec is not None else None)
    if declared:
        return int(declared)
    kind = field.type.of_type if isinstance(field.type, GraphQLNonNull) else field.type
    if isinstance(kind, GraphQLList):
        return LIST_WEIGHT
    return 0 if is_leaf_type(get_named_type(kind)) else 1


def _spec(parent: Any, name: str) -> StrawberryField | None:
    definition = parent.extensions.get("strawberry-definition") if parent is not None else None
    for field in getattr(definition, "fields", ()):
        if (field.graphql_name or _camel(field.python_name)) == name:
            found: StrawberryField = field
            return found
    return None


def _camel(name: str) -> str:
    head, *tail = name.split("_")
    return head + "".join(part.capitalize() for part in tail)


def _page_size(costing: Costing, node: FieldNode) -> int:
    sizes: list[int | None] = []
    for argument in node.arguments or ():
        if argument.name.value in {"first", "last"}:
            value: Any = argument.value
            if isinstance(value, VariableNode):
                sizes.append(costing.sizes.get(value.name.value))
            elif isinstance(value, IntValueNode):
                sizes.append(int(value.value))
            elif not isinstance(value, NullValueNode):
                sizes.append(MAX_PAGE_SIZE)
    given = [size for size in sizes if size is not None]
    # A size that is out of bounds is refused by the field itself, with a message of its own.
    return min(max(given, default=DEFAULT_PAGE_SIZE), MAX_PAGE_SIZE) if given else DEFAULT_PAGE_SIZE
