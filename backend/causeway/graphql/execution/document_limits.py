"""What a document may look like: linear counts, made before any validation whose work may grow with their square."""

from collections.abc import Iterator, Mapping, Sequence

from graphql import (
    DocumentNode,
    FieldNode,
    FloatValueNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    IntValueNode,
    NameNode,
    Node,
    ObjectValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    StringValueNode,
)

from causeway.graphql.contract.errors import EdgeError, ErrorCode
from causeway.graphql.execution.field_merging import merging_work
from causeway.graphql.execution.limits import Limits
from causeway.graphql.execution.variables import MAX_FIELDS_OF_OBJECT, MAX_INTEGER_VALUE, MAX_NAME_CHARACTERS

MAX_DIRECTIVES = 40
MAX_OPERATIONS = 20
MAX_FIELD_COMPARISONS = 5_000
"""How often validation may compare two fields that share a name; the browser application's largest needs 119."""

MAX_NUMBER_CHARACTERS = 40
"""Longer numbers fit into nothing here, and Python refuses to read some of them at all."""


def document_faults(document: DocumentNode, limits: Limits) -> tuple[GraphQLError, ...]:
    """Return what is too much in `document`, and what is in it that cannot be read; nothing, if it may be validated."""
    nodes = list(_walk(document))
    measures = _measures(document, nodes, limits)
    too_much = [_too_much(document, *measure) for measure in measures if measure[1] > measure[2]]
    return (*too_much, *_unreadable(nodes))


def _measures(
    document: DocumentNode, nodes: Sequence[Node], limits: Limits
) -> Iterator[tuple[str, int, int]]:
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    depths: dict[str, int] = {}
    for operation in operations:
        yield "depth", _depth(operation.selection_set, fragments, depths), limits.depth
    aliases = sum(isinstance(one, FieldNode) and one.alias is not None for one in nodes)
    yield "aliases", aliases, limits.aliases
    directives = sum(len(getattr(one, "directives", None) or ()) for one in nodes)
    yield "directives", directives, MAX_DIRECTIVES
    yield "operations", len(operations), MAX_OPERATIONS
    names = (len(one.value) for one in nodes if isinstance(one, NameNode))
    yield "characters of a name", max(names, default=0), MAX_NAME_CHARACTERS
    objects = (len(one.fields) for one in nodes if isinstance(one, ObjectValueNode))
    yield "fields of an input object", max(objects, default=0), MAX_FIELDS_OF_OBJECT
    comparisons = merging_work(document, most=MAX_FIELD_COMPARISONS)
    yield "comparisons of fields that share a name", comparisons, MAX_FIELD_COMPARISONS


def _unreadable(nodes: Sequence[Node]) -> Iterator[GraphQLError]:
    for one in nodes:
        if isinstance(one, StringValueNode) and "\0" in one.value:
            yield GraphQLError("A string may not contain the character U+0000.", one)
        if isinstance(one, IntValueNode | FloatValueNode) and not _is_storable(one.value):
            yield GraphQLError("A number is larger or longer than can be stored.", one)


def _is_storable(number: str) -> bool:
    return len(number) <= MAX_NUMBER_CHARACTERS and abs(float(number)) <= MAX_INTEGER_VALUE


def _too_much(node: Node, what: str, found: int, most: int) -> EdgeError:
    words = f"The {what} of the document: {found}, allowed {most}."
    error = EdgeError(ErrorCode.QUERY_TOO_COMPLEX, words, **{what: found, "allowed": most})
    error.nodes = [node]
    return error


def _walk(root: Node) -> Iterator[Node]:
    waiting: list[Node] = [root]
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
