"""What of the browser application's documents is planned, and what is not and why: a list that is kept beside this."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

from graphql import (
    BooleanValueNode,
    FragmentDefinitionNode,
    GraphQLObjectType,
    OperationDefinitionNode,
    OperationType,
    get_named_type,
    is_abstract_type,
    parse,
)

from causeway.graphql.engine.batched import Listed
from causeway.graphql.engine.node_spec import NodeSpec
from causeway.graphql.engine.selection import by_response_key
from causeway.graphql.engine.specs import Relation
from causeway.graphql.planner.document_plans import DocumentPlans
from causeway.graphql.schema import schema

ROOT = Path(__file__).parents[4]
DOCUMENTS = ROOT / "frontend" / "src" / "gql" / "persisted-documents.json"
KEPT = Path(__file__).with_name("registered_documents.txt")


def told(text: str) -> list[str]:
    """Return a line for each relation that graphql-core resolves of a query, from the top."""
    document = parse(text)
    operation = next(d for d in document.definitions if isinstance(d, OperationDefinitionNode))
    if operation.operation is not OperationType.QUERY:
        return []
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    core: Any = schema._schema
    variables = {
        definition.variable.name.value: (
            not isinstance(definition.default_value, BooleanValueNode) or definition.default_value.value
        )
        for definition in operation.variable_definitions or ()
    }
    info: Any = SimpleNamespace(schema=core, fragments=fragments, variable_values=variables)
    walk = Walk(info, DocumentPlans(document))
    return walk.below(core.query_type, [operation], operation.name.value if operation.name else "")


class Walk(NamedTuple):
    """What graphql-core resolves of one document, where nothing above it is planned."""

    info: Any
    plans: DocumentPlans

    def below(self, kind: Any, nodes: list[Any], path: str) -> list[str]:
        """Return a line for each field of rows below `nodes`."""
        lines = []
        for key, found in by_response_key(self.info, nodes, kind).items():
            name = found[0].name.value
            if not name.startswith("__"):
                self.info.parent_type, self.info.field_nodes = kind, found
                definition = kind.fields[name].extensions["strawberry-definition"]
                lines += self._field(
                    definition, get_named_type(kind.fields[name].type), found, f"{path}.{key}"
                )
        return lines

    def _field(self, definition: Any, named: Any, nodes: list[Any], here: str) -> list[str]:
        if isinstance(definition, Relation):
            return self._told(self.plans.plan(definition, self.info), [named], nodes, here)
        kinds = [named] if isinstance(named, GraphQLObjectType) else []
        if is_abstract_type(named):
            kinds = [
                kind
                for kind in self.info.schema.get_possible_types(named)
                if not by_response_key(self.info, nodes, kind).keys() <= {"__typename", "id"}
            ]
        if isinstance(definition, NodeSpec | Listed):
            return [
                line
                for kind in kinds
                for line in self._told(
                    self.plans.plan_of_keys(kind, nodes, self.info), [kind], nodes, f"{here}({kind.name})"
                )
            ]
        return [line for kind in kinds for line in self.below(kind, nodes, here)]

    def _told(self, plan: Any, kinds: list[Any], nodes: list[Any], here: str) -> list[str]:
        if not isinstance(plan, str):
            return [f"{here}: planned"]
        return [
            f"{here}: walked, {plan}",
            *(line for kind in kinds for line in self.below(kind, nodes, here)),
        ]


def test_what_is_planned_of_every_registered_document_is_known() -> None:
    documents = json.loads(DOCUMENTS.read_text())
    lines = sorted({line for text in documents.values() for line in told(text)})
    assert KEPT.exists(), f"write {KEPT.name}: what is not listed has not been looked at"
    assert lines == KEPT.read_text().splitlines()
