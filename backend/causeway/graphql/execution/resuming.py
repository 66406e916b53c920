"""Whether a subscription begins with what was missed, read from its text: those that only listen can be shared."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    InlineFragmentNode,
    NonNullTypeNode,
    OperationDefinitionNode,
    OperationType,
    Undefined,
    ValueNode,
    VariableNode,
    Visitor,
    get_operation_ast,
    value_from_ast_untyped,
    visit,
)

AFTER = "after"


class Resumption(NamedTuple):
    """How a subscription is told where to begin: by the value `after`, for which alone `variable` may be given."""

    after: ValueNode | None
    variable: str | None
    has_default: bool

    def resumes(self, variables: Mapping[str, Any]) -> bool:
        """Whether a cursor is given; True where only the field itself can tell."""
        if self.after is None:
            return False
        found = value_from_ast_untyped(self.after, dict(variables))
        return self.has_default or (found is not None and found is not Undefined)


def resumption_of(document: DocumentNode, operation_name: str | None) -> Resumption | None:
    """Return how the chosen operation of a valid `document` is told where to begin; None if it is no subscription."""
    operation = get_operation_ast(document, operation_name)
    if operation is None or operation.operation is not OperationType.SUBSCRIPTION:
        return None
    for field in _root_fields(document, operation):
        for argument in field.arguments or ():
            if argument.name.value == AFTER:
                return _told_by(argument.value, document, operation)
    return Resumption(None, None, has_default=False)


def _told_by(value: ValueNode, document: DocumentNode, operation: OperationDefinitionNode) -> Resumption:
    if not isinstance(value, VariableNode):
        return Resumption(value, None, has_default=False)
    name = value.name.value
    (defined,) = (each for each in operation.variable_definitions or () if each.variable.name.value == name)
    # Once where it is defined and once where it is used: it says nothing else, and may be left out.
    alone = _uses(document, name) == 2 and not isinstance(defined.type, NonNullTypeNode)  # noqa: PLR2004
    has_default = defined.default_value is not None
    return Resumption(value, name if alone else None, has_default=has_default)


def _root_fields(document: DocumentNode, operation: OperationDefinitionNode) -> Iterator[FieldNode]:
    fragments = {
        each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)
    }
    waiting: list[Any] = list(operation.selection_set.selections)
    while waiting:
        node = waiting.pop()
        if isinstance(node, FieldNode):
            yield node
        else:
            inside = node if isinstance(node, InlineFragmentNode) else fragments[node.name.value]
            waiting += inside.selection_set.selections


def _uses(document: DocumentNode, name: str) -> int:
    class Uses(Visitor):
        count = 0

        def enter_variable(self, node: VariableNode, *_: Any) -> None:
            self.count += node.name.value == name

    uses = Uses()
    visit(document, uses)
    return uses.count
