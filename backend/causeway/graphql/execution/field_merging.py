"""How much work it is to find out whether fields that share a name can be merged, counted without doing it.

Validation compares every two fields of one name at one place, with everything below and all their arguments: a few
thousand bytes that repeat a field cost more than a second (OverlappingFieldsCanBeMerged, GraphQL specification 5.3.2).
"""

from collections.abc import Mapping, Sequence

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    Node,
    OperationDefinitionNode,
    SelectionSetNode,
)


class TooMuchError(Exception):
    """There is more work than is allowed."""


class _Count:
    """What has been counted so far, of one operation after another."""

    def __init__(self, fragments: Mapping[str, FragmentDefinitionNode], most: int) -> None:
        self.fragments = fragments
        self.most = most
        self.selections = 0
        self.comparisons = 0

    def level(self, sets: Sequence[SelectionSetNode]) -> None:
        """Count what is selected by `sets` at the same place, and below."""
        together: dict[str, list[FieldNode]] = {}
        for one in sets:
            self._gather(one, together, frozenset())
        for fields in together.values():
            self._compare(fields)
            below = [field.selection_set for field in fields if field.selection_set]
            if below:
                self.level(below)

    def _compare(self, fields: Sequence[FieldNode]) -> None:
        others = len(fields) - 1
        if others:
            arguments = sum(_size(argument) for field in fields for argument in field.arguments or ())
            self.comparisons += others * len(fields) // 2 + others * arguments
        if self.comparisons > self.most:
            raise TooMuchError

    def _gather(
        self, selected: SelectionSetNode, together: dict[str, list[FieldNode]], within: frozenset[str]
    ) -> None:
        for selection in selected.selections:
            self.selections += 1
            # Fragments in fragments multiply: visiting them is work of the same kind.
            if self.selections > self.most:
                raise TooMuchError
            if isinstance(selection, FieldNode):
                together.setdefault((selection.alias or selection.name).value, []).append(selection)
            elif isinstance(selection, InlineFragmentNode):
                self._gather(selection.selection_set, together, within)
            elif isinstance(selection, FragmentSpreadNode):
                name = selection.name.value
                # One that contains itself is refused by a rule of its own.
                if name in self.fragments and name not in within:
                    self._gather(self.fragments[name].selection_set, together, within | {name})


def merging_work(document: DocumentNode, *, most: int) -> int:
    """Return how many comparisons of fields, or of parts of their arguments, validating `document` takes.

    Counting ends beyond `most`: what is returned then is just more than that.
    """
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    count = _Count(fragments, most)
    try:
        for definition in document.definitions:
            if isinstance(definition, OperationDefinitionNode | FragmentDefinitionNode):
                count.level([definition.selection_set])
    except TooMuchError:
        return most + 1
    return count.comparisons


def _size(node: Node) -> int:
    """Return the number of nodes in an argument."""
    total, waiting = 0, [node]
    while waiting:
        one = waiting.pop()
        total += 1
        for key in one.keys:
            child = getattr(one, key, None)
            if isinstance(child, Node):
                waiting.append(child)
            elif isinstance(child, list | tuple):
                waiting.extend(each for each in child if isinstance(each, Node))
    return total
