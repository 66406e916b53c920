"""What an operation may ask for: depth, aliases, directives and tokens of the document, and what it would cost."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from graphql import (
    ASTValidationRule,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    Node,
    NullValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    StringValueNode,
    VariableNode,
    get_named_type,
    is_abstract_type,
    is_composite_type,
    is_leaf_type,
)
from strawberry.types.field import StrawberryField

from causeway.graphql.contract.errors import EdgeError, ErrorCode
from causeway.graphql.engine.paging import DEFAULT_PAGE, LARGEST_PAGE
from causeway.graphql.engine.specs import Connected
from causeway.settings import Settings

MOST_DIRECTIVES = 40
LIST_WEIGHT = 10
"""What a list that an ordinary resolver makes counts for, unless its metadata has a `weight`."""


@dataclass(frozen=True)
class Limits:
    """What clients may ask for; the sizes are in bytes."""

    depth: int = 15
    aliases: int = 30
    tokens: int = 2_000
    cost: int = 5_000
    body: int = 256 * 1024
    body_seconds: float = 10
    message: int = 64 * 1024
    init_seconds: float = 10
    operations_per_socket: int = 20
    sockets_per_holder: int = 20
    backlog: int = 256 * 1024

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        """Return the limits that the service is configured with."""
        return cls(
            depth=settings.graphql_depth,
            aliases=settings.graphql_aliases,
            tokens=settings.graphql_tokens,
            cost=settings.graphql_nodes,
            body=settings.graphql_body_bytes,
            body_seconds=settings.graphql_body_seconds,
            message=settings.websocket_message_bytes,
            init_seconds=settings.websocket_init_seconds,
            operations_per_socket=settings.subscriptions_per_socket,
            sockets_per_holder=settings.sockets_per_user,
            backlog=settings.websocket_backlog_bytes,
        )


def document_rule(limits: Limits) -> type[ASTValidationRule]:
    """Return the validation rule of the limits that need no variables. Make it once: what passed is remembered."""

    class DocumentLimits(ASTValidationRule):
        """Depth, aliases and directives."""

        def enter_document(self, node: DocumentNode, *_: Any) -> None:
            """Report what is too much."""
            for what, found, most in _measures(node, limits):
                if found > most:
                    self.report_error(_too_much(node, what, found, most))
            if any(isinstance(one, StringValueNode) and "\0" in one.value for one in _walk(node)):
                self.report_error(GraphQLError("A string may not contain the character U+0000."))

    return DocumentLimits


def _measures(document: DocumentNode, limits: Limits) -> Iterator[tuple[str, int, int]]:
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    depths: dict[str, int] = {}
    for definition in document.definitions:
        if isinstance(definition, OperationDefinitionNode):
            yield "depth", _depth(definition.selection_set, fragments, depths), limits.depth
    nodes = list(_walk(document))
    yield (
        "aliases",
        sum(isinstance(one, FieldNode) and one.alias is not None for one in nodes),
        limits.aliases,
    )
    yield "directives", sum(len(getattr(one, "directives", None) or ()) for one in nodes), MOST_DIRECTIVES


def _too_much(node: Node, what: str, found: int, most: int) -> EdgeError:
    words = f"The {what} of the document: {found}, allowed {most}."
    error = EdgeError(ErrorCode.QUERY_TOO_COMPLEX, words, **{what: found, "allowed": most})
    error.nodes = [node]
    return error


def _walk(root: Node) -> Iterator[Node]:
    waiting: list[Any] = [root]
    while waiting:
        node = waiting.pop()
        yield node
        for key in node.keys:
            child = getattr(node, key, None)
            if isinstance(child, Node):
                waiting.append(child)
            elif isinstance(child, list | tuple):
                waiting.extend(one for one in child if isinstance(one, Node))


def _depth(
    selections: SelectionSetNode | None,
    fragments: Mapping[str, FragmentDefinitionNode],
    known: dict[str, int],
) -> int:
    deepest = 0
    for selection in selections.selections if selections else ():
        if isinstance(selection, FieldNode):
            # Introspection has a depth rule of its own.
            below = (
                0
                if selection.name.value.startswith("__")
                else _depth(selection.selection_set, fragments, known)
            )
            deepest = max(deepest, 1 + below)
        elif isinstance(selection, InlineFragmentNode):
            deepest = max(deepest, _depth(selection.selection_set, fragments, known))
        elif isinstance(selection, FragmentSpreadNode):
            name = selection.name.value
            if name not in known:
                known[name] = 0
                fragment = fragments.get(name)
                known[name] = _depth(fragment.selection_set if fragment else None, fragments, known)
            deepest = max(deepest, known[name])
    return deepest


class Costing(NamedTuple):
    """What the cost of an operation is reckoned from."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Mapping[str, Any]
    known: dict[tuple[str, str], int]


def cost_of(
    schema: GraphQLSchema, document: DocumentNode, operation_name: str | None, variables: Mapping[str, Any]
) -> int:
    """Return how many objects the operation would read at most, lists by page size or usual length."""
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    for definition in document.definitions:
        if isinstance(definition, OperationDefinitionNode) and (
            operation_name is None
            or (definition.name is not None and definition.name.value == operation_name)
        ):
            defaults = {
                one.variable.name.value: int(one.default_value.value)
                for one in definition.variable_definitions or ()
                if isinstance(one.default_value, IntValueNode)
            }
            costing = Costing(schema, fragments, {**defaults, **variables}, {})
            return _cost(costing, definition.selection_set, schema.get_root_type(definition.operation))
    return 0


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
    sizes = []
    for argument in node.arguments or ():
        if argument.name.value in {"first", "last"}:
            value: Any = argument.value
            if isinstance(value, VariableNode):
                sizes.append(costing.variables.get(value.name.value))
            elif isinstance(value, IntValueNode):
                sizes.append(int(value.value))
            elif not isinstance(value, NullValueNode):
                sizes.append(LARGEST_PAGE)
    given = [size for size in sizes if isinstance(size, int)]
    # A size that is out of bounds is refused by the field itself, with a message of its own.
    return min(max(given, default=DEFAULT_PAGE), LARGEST_PAGE) if given else DEFAULT_PAGE
