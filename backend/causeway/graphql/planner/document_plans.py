"""The plans of documents: of those that were used last, as many as fit."""

import itertools
from collections.abc import Callable, Sequence
from typing import Any

from graphql import DocumentNode, FieldNode, GraphQLObjectType, VariableNode, Visitor, visit

from causeway.graphql.engine.selection import ResolveInfo
from causeway.graphql.engine.specs import Relation
from causeway.graphql.planner.answering import PlannedRelation
from causeway.graphql.planner.building import level_of, level_of_keys
from causeway.graphql.planner.levels import Level
from causeway.graphql.planner.refusals import Unplannable, note_fault
from causeway.kit.metrics import note_plan
from causeway.kit.sized_cache import SizedCache

MAX_PLANS_PER_DOCUMENT = 64
"""Relations that are planned of one document, each for every combination of its switches."""
MAX_PLAN_BYTES = 64 * 1024 * 1024
"""Of all documents together."""
BYTES_PER_REFUSAL = 500
"""What is kept of a relation that has no plan."""

KEPT: SizedCache[Any, PlannedRelation | str] = SizedCache(MAX_PLAN_BYTES)
"""The plans of this process. Documents are told apart by a number: one may be forgotten before its plans are."""
_numbers = itertools.count()


class DocumentPlans:
    """Plans by place in the document and by what @skip and @include say."""

    def __init__(self, document: DocumentNode) -> None:
        """Begin with none."""
        found = _Switches()
        visit(document, found)
        self.switches = sorted(found.names)
        self._number = next(_numbers)
        self._keys: list[Any] = []

    def plan(self, relation: Relation, info: ResolveInfo) -> PlannedRelation | str:
        """Return the plan of what is being resolved, or why there is none."""
        parent, nodes = info.parent_type, info.field_nodes
        # What ties its rows to parents is found for each parent, as without a plan.
        key = ("relation", parent.name)
        return self._kept_or(key, nodes, info, lambda: level_of(info, relation, parent, nodes, None))

    def plan_of_keys(
        self, object_type: GraphQLObjectType, nodes: Sequence[FieldNode], info: ResolveInfo
    ) -> PlannedRelation | str:
        """Return the plan of rows of a type that are looked up by their keys where `nodes` ask for them."""
        key = ("rows by key", object_type.name)
        return self._kept_or(key, nodes, info, lambda: level_of_keys(info, object_type, nodes))

    def _kept_or(
        self,
        what: tuple[str, str],
        nodes: Sequence[FieldNode],
        info: ResolveInfo,
        build: Callable[[], Level],
    ) -> PlannedRelation | str:
        """Return what is kept of `what`, a relation of a type or rows of one: the same nodes may ask for either."""
        variables: Any = info.variable_values
        held = tuple(variables.get(name) for name in self.switches)
        key = (self._number, what, tuple(map(id, nodes)), held)
        found = KEPT.get(key)
        if found is None:
            self._make_room()
            found = _planned(build)
            self._keys.append(key)
            KEPT.put(
                key, found, found.level.bytes if isinstance(found, PlannedRelation) else BYTES_PER_REFUSAL
            )
        return found

    def _make_room(self) -> None:
        """Forget all of its own where they are many: nobody's switches cost others their plans."""
        if len(self._keys) >= MAX_PLANS_PER_DOCUMENT:
            for key in self._keys:
                KEPT.remove(key)
            self._keys.clear()


def _planned(build: Callable[[], Level]) -> PlannedRelation | str:
    try:
        return PlannedRelation(build())
    except Unplannable as refused:
        return refused.reason
    except Exception as fault:  # noqa: BLE001  what cannot be planned is answered all the same
        note_fault(fault)
        return type(fault).__name__


class OperationPlans:
    """The plans of a document as one operation runs them, with its variables."""

    def __init__(self, document_plans: DocumentPlans, variables: Any) -> None:
        """Run `document_plans` with `variables`, graphql-core's container of them."""
        self._document_plans, self.variables = document_plans, variables

    @property
    def switches(self) -> tuple[Any, ...]:
        """What its variables say to @skip and @include."""
        return tuple(self.variables.coerced.get(name) for name in self._document_plans.switches)

    def plan(self, relation: Relation, info: ResolveInfo) -> PlannedRelation | None:
        """Return the plan of the relation that is being resolved; None if graphql-core walks what is below it."""
        return self._noted(self._document_plans.plan(relation, info))

    def plan_of_keys(
        self, object_type: GraphQLObjectType, nodes: Sequence[FieldNode], info: ResolveInfo
    ) -> PlannedRelation | None:
        """Return the plan of rows that are looked up by their keys, as above."""
        return self._noted(self._document_plans.plan_of_keys(object_type, nodes, info))

    @staticmethod
    def _noted(found: PlannedRelation | str) -> PlannedRelation | None:
        if isinstance(found, str):
            note_plan("walked", found)
            return None
        return found


class _Switches(Visitor):
    """Finds the variables that @skip and @include look at."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_directive(self, node: Any, *_: Any) -> None:
        if node.name.value in {"skip", "include"}:
            self.names.update(a.value.name.value for a in node.arguments if isinstance(a.value, VariableNode))
