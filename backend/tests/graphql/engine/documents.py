"""Random operations over the toy court: fragments, aliases, directives, variables, pages, good and bad arguments."""

import random
from collections.abc import Sequence
from typing import Any

from graphql import (
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
)

from causeway.graphql.engine.ids import encode_id

LEVELS = ["PUBLIC", "SEALED"]
CASE_TYPES = ("Case", "Party", "Document")


class Writer:
    """Writes one random operation and its variables."""

    def __init__(
        self, schema: GraphQLSchema, chance: random.Random, cursors: dict[str, Sequence[str]]
    ) -> None:
        """Write operations against `schema`, with `cursors` known for each list."""
        self.schema = schema
        self.chance = chance
        self.cursors = cursors
        self.declared: list[str] = []
        self.variables: dict[str, Any] = {}
        self.fragments: list[str] = []
        self.aliases = 0

    def write(self, depth: int = 4) -> tuple[str, dict[str, Any]]:
        query: Any = self.schema.query_type
        body = self._selection(query, depth, minimum=1)
        head = f"query Q({', '.join(self.declared)})" if self.declared else "query Q"
        return "\n".join([f"{head} {body}", *self.fragments]), self.variables

    def _selection(self, kind: Any, depth: int, minimum: int = 1) -> str:
        fields = [f for f in kind.fields.items() if depth > 1 or self._is_leaf(f[1].type)] or []
        if not fields:
            return "{ __typename }"
        count = self.chance.randint(minimum, min(5, len(fields)))
        parts = [
            self._field(kind.name, name, field, depth) for name, field in self.chance.sample(fields, count)
        ]
        if self.chance.random() < 0.2:
            parts.append("__typename")
        if isinstance(kind, GraphQLInterfaceType):
            parts += [self._inline(self.chance.choice(CASE_TYPES), depth) for _ in range(2)]
        elif isinstance(kind, GraphQLObjectType) and kind.name in CASE_TYPES and self.chance.random() < 0.3:
            parts.append(self._fragment(kind, depth))
        return "{ " + " ".join(parts) + " }"

    def _inline(self, name: str, depth: int) -> str:
        return f"... on {name} {self._selection(self.schema.get_type(name), depth - 1)}"

    def _fragment(self, kind: GraphQLObjectType, depth: int) -> str:
        condition = self.chance.choice([kind.name, "Node"])
        target = self.schema.get_type(condition)
        if self.chance.random() < 0.5:
            return f"... on {condition} {self._plain(target, depth)}{''}"
        name = f"F{len(self.fragments)}"
        self.fragments.append("")
        self.fragments[int(name[1:])] = f"fragment {name} on {condition} {self._plain(target, depth)}"
        return f"...{name}{self._directive()}"

    def _plain(self, kind: Any, depth: int) -> str:
        if kind.name == "Node":
            return "{ id }"
        return self._selection(kind, depth - 1)

    def _directive(self) -> str:
        roll = self.chance.random()
        if roll > 0.15:
            return ""
        which = self.chance.choice(["skip", "include"])
        if roll < 0.07:
            return f" @{which}(if: {self.chance.choice(['true', 'false'])})"
        return f" @{which}(if: {self._variable('Boolean!', self.chance.random() < 0.5)})"

    def _variable(self, kind: str, value: Any) -> str:
        name = f"v{len(self.declared)}"
        self.declared.append(f"${name}: {kind}")
        if value is not None or kind.endswith("!") or self.chance.random() < 0.5:
            self.variables[name] = value
        return f"${name}"

    def _field(self, owner: str, name: str, field: Any, depth: int) -> str:
        self.aliases += 1
        arguments = self._arguments(owner, name, field)
        named = get_named_type(field.type)
        below = "" if self._is_leaf(field.type) else " " + self._selection(named, depth - 1)
        return f"a{self.aliases}: {name}{arguments}{self._directive()}{below}"

    def _arguments(self, owner: str, name: str, field: Any) -> str:
        given = []
        for argument, definition in field.args.items():
            if isinstance(definition.type, GraphQLNonNull) and argument != "chinese":
                given.append(f"{argument}: {self._required(name, argument)}")
        if "first" in field.args:
            given += self._paging(f"{owner}.{name}")
        for argument in ("size", "filter", "orderBy", "chinese"):
            if argument in field.args and self.chance.random() < 0.6:
                given.append(f"{argument}: {self._optional(argument)}")
        return f"({', '.join(given)})" if given else ""

    def _required(self, name: str, argument: str) -> str:
        if argument == "number":
            return self._value("String!", f"HCA {self.chance.randrange(26)}/2026")
        type_name = {"case": "Case", "document": "Document"}.get(name) or self.chance.choice(CASE_TYPES)
        if self.chance.random() < 0.05:
            type_name = "Summary"
        return self._value("ID!", encode_id(type_name, f"{type_name.lower()}-{self.chance.randrange(26):03}"))

    def _paging(self, place: str) -> list[str]:
        roll = self.chance.random()
        if roll < 0.2:
            return []
        size = self.chance.choice([0, 1, 2, 3, 5, 100, 101, -1] if roll < 0.3 else [1, 2, 3, 5, 10])
        ends = ["first", "after"] if self.chance.random() < 0.55 else ["last", "before"]
        given = [f"{ends[0]}: {self._value('Int', size)}"]
        known = self.cursors.get(place, ())
        if known and self.chance.random() < 0.7:
            given.append(f"{ends[1]}: {self._value('Cursor', self.chance.choice(list(known)))}")
            if self.chance.random() < 0.2:
                other = {"after": "before", "before": "after"}[ends[1]]
                given.append(f"{other}: {self._value('Cursor', self.chance.choice(list(known)))}")
        return given

    def _optional(self, argument: str) -> str:
        if argument == "size":
            return self._value("Int", self.chance.choice([None, 0, 30, 60, 99]))
        if argument == "chinese":
            return self._value("Boolean!", self.chance.random() < 0.5)
        if argument == "orderBy":
            return self._enum("CaseOrder", self.chance.choice([None, "NEWEST", "WEIGHT"]))
        return self._variable("CaseFilter", self._filter())

    def _filter(self) -> Any:
        if self.chance.random() < 0.1:
            return None
        parts = {
            "level": self.chance.choice(LEVELS),
            "levels": self.chance.sample(LEVELS, self.chance.randint(0, 2)),
            "minWeight": self.chance.randrange(6),
            "titles": [f"Chan v Lee {self.chance.randrange(6)}" for _ in range(self.chance.randrange(4))],
            "issued": self.chance.random() < 0.5,
            "issuedSince": f"2026-01-{self.chance.randint(10, 28)}T04:00:00+08:00",
            "parent": encode_id("Case", f"case-{self.chance.randrange(8):03}"),
        }
        chosen: dict[str, Any] = {
            name: parts[name] for name in self.chance.sample(sorted(parts), self.chance.randint(0, 3))
        }
        return {name: None if self.chance.random() < 0.1 else value for name, value in chosen.items()}

    def _enum(self, kind: str, value: str | None) -> str:
        return self._variable(kind, value) if value is None or self.chance.random() < 0.5 else value

    def _value(self, kind: str, value: Any) -> str:
        if self.chance.random() < 0.5 or value is None:
            return self._variable(kind, value)
        if isinstance(value, bool):
            return "true" if value else "false"
        return str(value) if isinstance(value, int) else f'"{value}"'

    @staticmethod
    def _is_leaf(kind: Any) -> bool:
        while isinstance(kind, GraphQLNonNull | GraphQLList):
            kind = kind.of_type
        return not isinstance(kind, GraphQLObjectType | GraphQLInterfaceType)
