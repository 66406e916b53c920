"""What of the browser application's documents is planned, and what is not and why: a list that is kept beside this."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from graphql import (
    BooleanValueNode,
    FragmentDefinitionNode,
    GraphQLObjectType,
    OperationDefinitionNode,
    OperationType,
    get_named_type,
    parse,
)

from causeway.graphql.engine.selection import by_response_key
from causeway.graphql.engine.specs import Relation
from causeway.graphql.planner.document_plans import _planned
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
    return _below(info, core.query_type, [operation], operation.name.value if operation.name else "")


def _below(info: Any, kind: Any, nodes: list[Any], path: str) -> list[str]:
    if not isinstance(kind, GraphQLObjectType):
        return [
            line for one in info.schema.get_possible_types(kind) for line in _below(info, one, nodes, path)
        ]
    lines = []
    for key, found in by_response_key(info, nodes, kind).items():
        name = found[0].name.value
        if name.startswith("__"):
            continue
        info.field_nodes = found
        definition = kind.fields[name].extensions["strawberry-definition"]
        named = get_named_type(kind.fields[name].type)
        here = f"{path}.{key}"
        if isinstance(definition, Relation) and not isinstance(definition.match, str):
            plan = _planned(definition, kind, info)
            lines.append(f"{here}: {f'walked, {plan}' if isinstance(plan, str) else 'planned'}")
            if not isinstance(plan, str):
                continue
        if hasattr(named, "fields") or hasattr(named, "types"):
            lines += _below(info, named, found, here)
    return lines


def test_what_is_planned_of_every_registered_document_is_known() -> None:
    documents = json.loads(DOCUMENTS.read_text())
    lines = sorted({line for text in documents.values() for line in told(text)})
    assert KEPT.exists(), f"write {KEPT.name}: what is not listed has not been looked at"
    assert lines == KEPT.read_text().splitlines()
