"""Which fields of a type an operation asks for, with fragments, @skip and @include resolved."""

from collections.abc import Iterable, Sequence
from typing import Any

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLObjectType,
    GraphQLResolveInfo,
    InlineFragmentNode,
    SelectionNode,
    VariableNode,
    is_abstract_type,
)

ResolveInfo = GraphQLResolveInfo[Any]
Selected = dict[str, list[FieldNode]]


def selected(info: ResolveInfo, nodes: Iterable[FieldNode], object_type: GraphQLObjectType) -> Selected:
    """Return the field nodes below `nodes` that apply to `object_type`, grouped by the field's name."""
    found: Selected = {}
    for node in nodes:
        if node.selection_set is not None:
            _collect(info, node.selection_set.selections, object_type, found, set())
    return found


def by_response_key(
    info: ResolveInfo, nodes: Iterable[FieldNode], object_type: GraphQLObjectType
) -> Selected:
    """Return the field nodes below `nodes` that apply to `object_type`, grouped as they are answered, in order."""
    found: Selected = {}
    for asked in _in_order(info, nodes, object_type):
        found.setdefault((asked.alias or asked.name).value, []).append(asked)
    return found


def _in_order(
    info: ResolveInfo, nodes: Iterable[FieldNode], object_type: GraphQLObjectType
) -> Iterable[FieldNode]:
    found: list[FieldNode] = []
    spread: set[str] = set()
    for node in nodes:
        if node.selection_set is not None:
            _gather(info, node.selection_set.selections, object_type, found, spread)
    return found


def _collect(
    info: ResolveInfo,
    selections: Sequence[SelectionNode],
    object_type: GraphQLObjectType,
    found: Selected,
    spread: set[str],
) -> None:
    gathered: list[FieldNode] = []
    _gather(info, selections, object_type, gathered, spread)
    for node in gathered:
        found.setdefault(node.name.value, []).append(node)


def _gather(
    info: ResolveInfo,
    selections: Sequence[SelectionNode],
    object_type: GraphQLObjectType,
    found: list[FieldNode],
    spread: set[str],
) -> None:
    for selection in selections:
        if not _included(info, selection):
            continue
        if isinstance(selection, FieldNode):
            found.append(selection)
            continue
        if isinstance(selection, FragmentSpreadNode):
            if selection.name.value in spread:
                continue
            spread.add(selection.name.value)
            fragment: Any = info.fragments[selection.name.value]
            # graphql-core 3.3 wraps definitions to carry fragment arguments.
            fragment = getattr(fragment, "definition", fragment)
        elif isinstance(selection, InlineFragmentNode):
            fragment = selection
        else:
            continue
        if _applies(info, fragment, object_type):
            _gather(info, fragment.selection_set.selections, object_type, found, spread)


def _applies(info: ResolveInfo, fragment: Any, object_type: GraphQLObjectType) -> bool:
    if fragment.type_condition is None or fragment.type_condition.name.value == object_type.name:
        return True
    condition = info.schema.get_type(fragment.type_condition.name.value)
    return (
        condition is not None
        and is_abstract_type(condition)
        and info.schema.is_sub_type(condition, object_type)
    )


def _included(info: ResolveInfo, node: SelectionNode) -> bool:
    for directive in node.directives or ():
        if directive.name.value in {"skip", "include"} and directive.arguments:
            condition: Any = directive.arguments[0].value
            holds = condition.value if not isinstance(condition, VariableNode) else _variable(info, condition)
            if bool(holds) is (directive.name.value == "skip"):
                return False
    return True


def _variable(info: ResolveInfo, node: VariableNode) -> Any:
    variables: Any = info.variable_values
    # Strawberry hands resolvers a plain dict, graphql-core its own container.
    return getattr(variables, "coerced", variables).get(node.name.value)
