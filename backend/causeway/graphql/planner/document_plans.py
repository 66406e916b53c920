"""The plans of one document, kept as long as the document is."""

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

MAX_PLANS_PER_DOCUMENT = 64
"""Relations that are planned of one document, each for every combination of its switches."""


class DocumentPlans:
    """Plans by place in the document and by what @skip and @include say."""

    def __init__(self, document: DocumentNode) -> None:
        """Begin with none."""
        found = _Switches()
        visit(document, found)
        self.switches = sorted(found.names)
        self._kept: dict[Any, PlannedRelation | str] = {}

    def __len__(self) -> int:
        return len(self._kept)

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
        key = (what, tuple(map(id, nodes)), held)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= MAX_PLANS_PER_DOCUMENT:
                self._kept.clear()
            found = self._kept[key] = _planned(build)
        return found


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
