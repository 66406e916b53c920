"""Random queries over the public schema: what is asked of rows, with aliases, switches, pages, ids and languages."""

import random
from collections.abc import Sequence
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLNonNull,
    GraphQLObjectType,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
)

from causeway.graphql.engine.node_spec import NodeSpec
from causeway.graphql.engine.specs import Relation
from causeway.graphql.schema import schema
from tests.application.inside import Demonstration

DEPTH = 3
"""Objects within one another, below the root: deeper ones are mostly refused for what they cost."""
OFTEN = ("case", "filing", "node", "cases", "filings")
"""Root fields that much is below of."""
FIELDS = 6
"""Fields of one object at most."""


class Writer:
    """Writes random queries, each with its variables."""

    def __init__(self, chance: random.Random, court: Demonstration) -> None:
        """Take ids from `court`: more of what is sealed than there is."""
        core: Any = schema._schema
        self.core, self.chance, self.court = core, chance, court
        self.roots = [name for name, field in core.query_type.fields.items() if self._is_of_rows(field)]

    @staticmethod
    def _is_of_rows(field: GraphQLField) -> bool:
        definition = field.extensions["strawberry-definition"]
        required = {name for name, each in field.args.items() if isinstance(each.type, GraphQLNonNull)}
        return isinstance(definition, Relation | NodeSpec) and required <= {"id"}

    def write(self) -> tuple[str, dict[str, Any]]:
        """Return a query and its variables."""
        self.declared: list[str] = []
        self.variables: dict[str, Any] = {}
        self.aliases = 0
        body = " ".join(
            self._field(name, self.core.query_type.fields[name], DEPTH)
            for name in self.chance.choices([*self.roots, *OFTEN * 3], k=self.chance.randint(1, 2))
        )
        head = f"query Random({', '.join(self.declared)})" if self.declared else "query Random"
        return f"{head} {{ {body} }}", self.variables

    def _field(self, name: str, field: GraphQLField, depth: int) -> str:
        self.aliases += 1
        alias = f"a{self.aliases}: " if self.chance.random() < 0.7 else f"{name}{self.aliases}: "
        given = self._arguments(name, field)
        return f"{alias}{name}{given}{self._switch()}{self._below(field, depth)}"

    def _below(self, field: GraphQLField, depth: int) -> str:
        named: Any = get_named_type(field.type)
        if is_leaf_type(named):
            return ""
        if is_abstract_type(named):
            kinds = self.chance.sample([each.name for each in self.core.get_possible_types(named)], 3)
            kinds += ["Case", "Filing", "Document"]
            parts = [f"... on {kind} {self._object(self.core.type_map[kind], depth)}" for kind in set(kinds)]
            return f" {{ __typename id {' '.join(sorted(parts))} }}"
        if named.name.endswith("Connection"):
            return f" {{ {self._page(named, depth)} }}"
        return f" {self._object(named, depth)}"

    def _page(self, connection: GraphQLObjectType, depth: int) -> str:
        edge: Any = get_named_type(connection.fields["edges"].type)
        rows: Any = get_named_type(edge.fields["node"].type)
        parts = [f"edges {{ cursor node {self._object(rows, depth)} }}"]
        if self.chance.random() < 0.3:
            parts.append(f"nodes {self._object(rows, 1)}")
        if self.chance.random() < 0.4:
            parts.append("pageInfo { hasNextPage hasPreviousPage startCursor endCursor }")
        if self.chance.random() < 0.3:
            parts.append("totalCount totalCountCapped")
        return " ".join(parts)

    def _object(self, kind: GraphQLObjectType, depth: int) -> str:
        fields = [
            (name, field)
            for name, field in kind.fields.items()
            if depth > 1 or is_leaf_type(get_named_type(field.type))
        ]
        chosen = self.chance.sample(fields, min(len(fields), self.chance.randint(1, FIELDS)))
        parts = [self._field(name, field, depth - 1) for name, field in chosen] or ["__typename"]
        if self.chance.random() < 0.2:
            parts.append("__typename")
        return f"{{ {' '.join(parts)} }}"

    def _arguments(self, name: str, field: GraphQLField) -> str:
        given = []
        if "id" in field.args:
            given.append(f"id: {self._variable('ID!', self._id(get_named_type(field.type)))}")
        if "first" in field.args:
            given.append(f"{self.chance.choice(['first', 'last'])}: {self.chance.choice([1, 2, 3, 5])}")
        given += [
            f"{argument}: {self._optional(get_named_type(field.args[argument].type))}"
            for argument in ("language", "orderBy", "filter")
            if argument in field.args and self.chance.random() < 0.5
        ]
        return f"({', '.join(given)})" if given else ""

    def _optional(self, kind: Any) -> str:
        if isinstance(kind, GraphQLEnumType):
            value: Any = self.chance.choice([None, *kind.values])
        else:
            value = self._filter(kind)
        return self._variable(kind.name, value)

    def _filter(self, kind: GraphQLInputObjectType) -> dict[str, Any]:
        if "caseId" not in kind.fields or self.chance.random() < 0.4:
            return {}
        wanted = "Case" if self.chance.random() < 0.9 else "Filing"
        return {"caseId": self._id(self.core.type_map[wanted])}

    def _id(self, kind: Any) -> str:
        if is_abstract_type(kind):
            kind = self.core.type_map[self.chance.choice(["Case", "Filing", "Document", "Payment", "Court"])]
        known: Sequence[str] = self.court.ids[kind.name]
        sealed = sorted(self.court.sealed & set(known))
        return self.chance.choice(sealed if sealed and self.chance.random() < 0.2 else known)

    def _switch(self) -> str:
        if self.chance.random() > 0.08:
            return ""
        which = self.chance.choice(["skip", "include"])
        return f" @{which}(if: {self._variable('Boolean!', self.chance.random() < 0.5)})"

    def _variable(self, kind: str, value: Any) -> str:
        name = f"v{len(self.declared)}"
        self.declared.append(f"${name}: {kind}")
        self.variables[name] = value
        return f"${name}"
