"""Building: walks what is asked below a relation once, and makes levels and the code of their rows of it."""

from collections.abc import Sequence
from typing import Any

from graphql import FieldNode, GraphQLObjectType, get_named_type

from causeway.graphql.engine.batched import Batched, Listed, OneOrUnstored
from causeway.graphql.engine.computed import Calling, Computed
from causeway.graphql.engine.ids import JUDGES_IDS
from causeway.graphql.engine.pages import PageAsked
from causeway.graphql.engine.resolving import BY_KEY
from causeway.graphql.engine.selection import ResolveInfo, by_response_key, selected
from causeway.graphql.engine.shapes import Shape, python_type, shape_of, table_column
from causeway.graphql.engine.specs import ColumnSpec, Connected, GlobalId, Many, One, Relation, Spec
from causeway.graphql.planner.code import Code
from causeway.graphql.planner.leaves import completed
from causeway.graphql.planner.levels import (
    NO_ARGUMENTS,
    Arguments,
    Asked,
    Call,
    Child,
    Level,
    PageShape,
    StoredOrNot,
    View,
)
from causeway.graphql.planner.pages import page_shape
from causeway.graphql.planner.refusals import Unplannable

OWN_COLUMNS = (str, bool)
"""Python types of columns that GraphQL writes as they are, where their scalar says so."""


def definition_of(object_type: GraphQLObjectType, name: str) -> Any:
    """Return the Strawberry field behind a field of the schema; refuse what only graphql-core runs."""
    if name.startswith("__"):
        raise Unplannable("introspection")
    found: Any = object_type.fields[name].extensions["strawberry-definition"]
    if found.permission_classes or found.extensions:
        raise Unplannable(f"{object_type.name}.{name}")
    return found


def level_of(
    info: ResolveInfo, relation: Relation, parent: GraphQLObjectType, nodes: Sequence[FieldNode], column: Any
) -> Level:
    """Return the level of `relation` of the type `parent`, asked for by `nodes`, its rows tied by `column`."""
    name = nodes[0].name.value
    field = parent.fields[name]
    target: Any = get_named_type(field.type)
    arguments = Arguments(field, relation, nodes[0])
    if isinstance(relation, Connected):
        edge: Any = get_named_type(target.fields["edges"].type)
        rows: Any = get_named_type(edge.fields["node"].type)
        shape = shape_of_rows(rows)
        asked = _asked(info, nodes, target, edge, rows, f"{parent.name}.{name}", shape)
        level = Level(relation, shape, column, asked.columns, arguments)
        level.views, level.page = _page(info, level, nodes, target, rows, asked)
        return level
    shape = shape_of_rows(target)
    level = Level(relation, shape, column, shape.columns_for(selected(info, nodes, target)), arguments)
    level.views = (view_of(info, level, target, nodes),)
    return level


def level_of_keys(info: ResolveInfo, target: Any, nodes: Sequence[FieldNode]) -> Level:
    """Return the level of rows of the type `target` that are asked for by their own keys."""
    shape = shape_of_rows(target)
    columns = shape.columns_for(selected(info, nodes, target))
    level = Level(BY_KEY, shape, shape.primary, columns, NO_ARGUMENTS)
    level.views = (view_of(info, level, target, nodes),)
    return level


def shape_of_rows(object_type: Any) -> Shape:
    """Return the shape behind a type of rows."""
    if not isinstance(object_type, GraphQLObjectType):
        raise Unplannable("an interface or a union")
    origin = object_type.extensions["strawberry-definition"].origin
    if getattr(origin, "__projection__", None) is None:
        raise Unplannable(f"{object_type.name} has no rows")
    return shape_of(origin)


def _asked(
    info: ResolveInfo,
    nodes: Sequence[FieldNode],
    target: GraphQLObjectType,
    edge: GraphQLObjectType,
    rows: GraphQLObjectType,
    field: str,
    shape: Shape,
) -> PageAsked:
    asked = selected(info, nodes, target)
    below = selected(info, asked.get("edges", ()), edge)
    items = [*below.get("node", ()), *asked.get("nodes", ())]
    wants_rows = bool(asked.keys() & {"edges", "nodes", "pageInfo"})
    return PageAsked(field, shape.columns_for(selected(info, items, rows)), wants_rows, tuple(map(id, nodes)))


def _page(
    info: ResolveInfo, level: Level, nodes: Sequence[FieldNode], target: Any, rows: Any, asked: PageAsked
) -> tuple[Sequence[View], PageShape]:
    views: list[View] = []

    def shown(items: Sequence[FieldNode]) -> int:
        views.append(view_of(info, level, rows, items))
        return len(views) - 1

    page = page_shape(info, target, nodes, asked, shown)
    return views, page


def view_of(
    info: ResolveInfo, level: Level, object_type: GraphQLObjectType, nodes: Sequence[FieldNode]
) -> View:
    """Return what is made of the rows of `level` where `nodes` ask for them as `object_type`."""
    return _RowCode(info, level, object_type).view(nodes)


class _RowCode:
    """The expression that makes a dict of one row `r`."""

    def __init__(self, info: ResolveInfo, level: Level, object_type: GraphQLObjectType) -> None:
        self.info, self.level, self.type = info, level, object_type
        self.code = Code()
        self.below: list[Child | Asked | StoredOrNot] = []
        self.calls: list[Call] = []

    def view(self, nodes: Sequence[FieldNode]) -> View:
        asked = by_response_key(self.info, nodes, self.type)
        parts = [f"{key!r}: {self._field(found)}" for key, found in asked.items()]
        below = "".join(f", g{number}" for number in range(len(self.below)))
        body = f"[{{{', '.join(parts)}}} for r in rows]"
        project = self.code.function(f"rows, context, calls{below}", body)
        return View(project, tuple(self.below), tuple(self.calls))

    def _at(self, key: str) -> int:
        """Return where the value of a column is, from the end of a row: what comes before differs."""
        return self.level.columns.index(key) - len(self.level.columns)

    def _field(self, nodes: list[FieldNode]) -> str:
        name = nodes[0].name.value
        if name == "__typename":
            return repr(self.type.name)
        spec = definition_of(self.type, name)
        if isinstance(spec, GlobalId):
            return f"encode_id({self.level.shape.type_name!r}, r[{self._at(self.level.shape.primary_key)}])"
        if isinstance(spec, Relation):
            return self._relation(spec, nodes)
        if isinstance(spec, Listed):
            return self._listed(spec, nodes)
        if isinstance(spec, Computed):
            value = self._called(spec, self._values(spec), self.type, nodes)
            return self._completed(name, value, nodes)
        if isinstance(spec, Batched):
            return self._completed(name, self._batched(spec, nodes), nodes)
        if isinstance(spec, ColumnSpec):
            return self._column(name, self.level.shape.key_of(spec.column), nodes)
        if isinstance(spec, Spec) or spec.base_resolver is not None:
            raise Unplannable(f"{self.type.name}.{name}")
        return self._column(name, spec.python_name, nodes)

    def _column(self, name: str, key: str, nodes: list[FieldNode]) -> str:
        shape = self.level.shape
        plain = key not in shape.shown_as and python_type(shape.columns[key].type) in OWN_COLUMNS
        value = f"r[{self._at(key)}]"
        return self._completed(name, value, nodes, plain=plain)

    def _completed(self, name: str, value: str, nodes: list[FieldNode], *, plain: bool = False) -> str:
        def below(kind: GraphQLObjectType, holder: str) -> str:
            return self._object(kind, holder, nodes)

        return completed(self.code, self.type.fields[name].type, value, below, plain=plain)

    def _values(self, spec: Computed) -> list[str]:
        values = [f"r[{self._at(key)}]" for key in spec.needs_of(self.level.shape)]
        if not spec.injected:
            return values
        return [f"{key}={value}" for key, value in zip(spec.keys, values, strict=True)]

    def _called(
        self, spec: Calling, values: list[str], owner: GraphQLObjectType, nodes: list[FieldNode]
    ) -> str:
        """Return the call of a pure function with `values`, what it takes of the viewer, and its arguments."""
        values = [*values, *(f"{name}=context.{name}" for name in spec.injected)]
        if spec.keywords:
            values.append(f"**calls[{len(self.calls)}]")
            field = owner.fields[nodes[0].name.value]
            self.calls.append(Call(Arguments(field, spec, nodes[0]), spec))
        return f"{self.code.give(spec.function)}({', '.join(values)})"

    def _below(self, part: Child | Asked | StoredOrNot) -> int:
        """Return the number of what is below each row: what two fields ask for alike is asked for once."""
        if isinstance(part, Asked) and part in self.below:
            return self.below.index(part)
        self.below.append(part)
        return len(self.below) - 1

    def _batched(self, spec: Batched, nodes: list[FieldNode]) -> str:
        at = self._at(spec.key_in(self.level.shape))
        number = self._below(Asked(spec.load, at))
        return self._called(spec, [f"g{number}.get(r[{at}])"], self.type, nodes)

    def _listed(self, spec: Listed, nodes: list[FieldNode]) -> str:
        at = self._at(spec.key_in(self.level.shape))
        within = None if spec.load is None else self._below(Asked(spec.load, at))
        target: Any = get_named_type(self.type.fields[nodes[0].name.value].type)
        number = self._below(
            Child(level_of_keys(self.info, target, nodes), at, is_listed=True, within=within)
        )
        keys = f"r[{at}]" if within is None else f"g{within}.get(r[{at}])"
        key, row = self.code.name(), self.code.name()
        return f"[{row} for {key} in ({keys} or ()) if ({row} := g{number}.get({key})) is not None]"

    def _object(self, kind: GraphQLObjectType, holder: str, nodes: list[FieldNode]) -> str:
        """Return the expression of an object that a computed value is: a dict of its attributes."""
        if getattr(kind.extensions["strawberry-definition"].origin, "__projection__", None) is not None:
            raise Unplannable(f"{kind.name} is computed")
        parts = []
        for key, found in by_response_key(self.info, nodes, kind).items():
            name = found[0].name.value
            if name == "__typename":
                parts.append(f"{key!r}: {kind.name!r}")
                continue

            def below(inner: GraphQLObjectType, held: str, found: list[FieldNode] = found) -> str:
                return self._object(inner, held, found)

            value = self._attribute(kind, holder, found)
            parts.append(f"{key!r}: {completed(self.code, kind.fields[name].type, value, below)}")
        return f"{{{', '.join(parts)}}}"

    def _attribute(self, kind: GraphQLObjectType, holder: str, nodes: list[FieldNode]) -> str:
        """Return the expression of a field of an object that the name `holder` stands for."""
        name = nodes[0].name.value
        spec = definition_of(kind, name)
        if isinstance(spec, Computed) and not spec.columns:
            named = "{}={}" if spec.injected else "{1}"
            values = [named.format(key, f"{holder}.{key}") for key in spec.keys]
            return self._called(spec, values, kind, nodes)
        if isinstance(spec, Spec) or spec.base_resolver is not None:
            raise Unplannable(f"{kind.name}.{name}")
        return f"{holder}.{spec.python_name}"

    def _relation(self, spec: Relation, nodes: list[FieldNode]) -> str:
        field = self.type.fields[nodes[0].name.value]
        if nodes[0].arguments and JUDGES_IDS in field.extensions and not isinstance(spec, Many | Connected):
            # Where there is nothing behind an id, that is noted where graphql-core asks for the field.
            raise Unplannable(f"{self.type.name}.{nodes[0].name.value} with ids")
        shape = self.level.shape
        if isinstance(spec, One) and spec.is_forward(shape):
            target: Any = get_named_type(field.type)
            key, column = shape.key_of(spec.match), shape_of_rows(target).primary
        else:
            key, column = spec.parent_key(shape), table_column(spec.match)
        at, level = self._at(key), level_of(self.info, spec, self.type, nodes, column)
        level.is_of_seen = key == shape.primary_key and level.shape.rests_on(shape, column)
        if isinstance(spec, OneOrUnstored):
            return self._stored_or_not(spec, level, at, field)
        number = self._below(Child(level, at))
        if isinstance(spec, Many):
            return f"g{number}[r[{at}]] if r[{at}] is not None else []"
        if isinstance(spec, Connected):
            return f"g{number}[r[{at}]]"
        return self._one(field, f"g{number}.get(r[{at}])")

    def _stored_or_not(self, spec: OneOrUnstored, level: Level, at: int, field: Any) -> str:
        own = self._at(self.level.shape.primary_key)
        values = {name: self._at(name) for name in spec.columns}
        number = self._below(StoredOrNot(level, spec, at, own, values))
        return self._one(field, f"g{number}.get(r[{own}])")

    def _one(self, field: Any, value: str) -> str:
        return completed(self.code, field.type, value, lambda _, name: name)
