"""Building: walks what is asked below a relation once, and makes levels and the code of their rows of it."""

from collections.abc import Sequence
from typing import Any

from graphql import FieldNode, GraphQLObjectType, get_named_type

from causeway.graphql.engine.pages import PageAsked
from causeway.graphql.engine.selection import ResolveInfo, by_response_key, selected
from causeway.graphql.engine.shapes import Shape, shape_of, table_column
from causeway.graphql.engine.specs import ColumnSpec, Computed, Connected, GlobalId, Many, One, Relation, Spec
from causeway.graphql.planner.code import Code
from causeway.graphql.planner.leaves import completed
from causeway.graphql.planner.levels import Arguments, Call, Child, Level, PageShape, View
from causeway.graphql.planner.pages import page_shape
from causeway.graphql.planner.refusals import Unplannable

TAKES_IDS = "takes_ids"
"""What marks the resolver of a field that judges the ids it is given."""

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
        self.children: list[Child] = []
        self.calls: list[Call] = []

    def view(self, nodes: Sequence[FieldNode]) -> View:
        asked = by_response_key(self.info, nodes, self.type)
        parts = [f"{key!r}: {self._field(found)}" for key, found in asked.items()]
        below = "".join(f", g{number}" for number in range(len(self.children)))
        body = f"[{{{', '.join(parts)}}} for r in rows]"
        project = self.code.function(f"rows, context, calls{below}", body)
        return View(project, tuple(self.children), tuple(self.calls))

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
        if isinstance(spec, Computed):
            return self._completed(name, self._computed(spec, nodes), nodes)
        if isinstance(spec, ColumnSpec):
            return self._column(name, self.level.shape.key_of(spec.column), nodes)
        if isinstance(spec, Spec) or spec.base_resolver is not None:
            raise Unplannable(f"{self.type.name}.{name}")
        return self._column(name, spec.python_name, nodes)

    def _column(self, name: str, key: str, nodes: list[FieldNode]) -> str:
        kind = getattr(self.level.shape.columns[key].type, "python_type", None)
        value, plain = f"r[{self._at(key)}]", kind in OWN_COLUMNS and key not in self.level.shape.shown_as
        return self._completed(name, value, nodes, plain=plain)

    def _completed(self, name: str, value: str, nodes: list[FieldNode], *, plain: bool = False) -> str:
        def below(kind: GraphQLObjectType, holder: str) -> str:
            return self._object(kind, holder, nodes)

        return completed(self.code, self.type.fields[name].type, value, below, plain=plain)

    def _computed(self, spec: Computed, nodes: list[FieldNode]) -> str:
        keys = list(spec.needs_of(self.level.shape))
        values = [f"r[{self._at(key)}]" for key in keys]
        function = self.code.give(spec.function)
        if spec.injected:
            values = [f"{key}={value}" for key, value in zip(keys, values, strict=True)]
            values += [f"{name}=context.{name}" for name in spec.injected]
        if spec.keywords:
            field = self.type.fields[nodes[0].name.value]
            values.append(f"**calls[{len(self.calls)}]")
            self.calls.append(Call(Arguments(field, spec, nodes[0]), spec.keywords))
        return f"{function}({', '.join(values)})"

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
            spec = definition_of(kind, name)
            if isinstance(spec, Spec) or spec.base_resolver is not None:
                raise Unplannable(f"{kind.name}.{name}")

            def below(inner: GraphQLObjectType, held: str, found: list[FieldNode] = found) -> str:
                return self._object(inner, held, found)

            value = completed(self.code, kind.fields[name].type, f"{holder}.{spec.python_name}", below)
            parts.append(f"{key!r}: {value}")
        return f"{{{', '.join(parts)}}}"

    def _relation(self, spec: Relation, nodes: list[FieldNode]) -> str:
        field = self.type.fields[nodes[0].name.value]
        if nodes[0].arguments and getattr(field.resolve, TAKES_IDS, False):
            # An id is judged, and what is denied is noted, where graphql-core asks for the field.
            raise Unplannable(f"{self.type.name}.{nodes[0].name.value} with ids")
        shape = self.level.shape
        if isinstance(spec, One) and spec.is_forward(shape):
            target: Any = get_named_type(field.type)
            key, column = shape.key_of(spec.match), shape_of_rows(target).primary
        else:
            key, column = spec.parent_key(shape), table_column(spec.match)
        number, at = len(self.children), self._at(key)
        self.children.append(Child(level_of(self.info, spec, self.type, nodes, column), at))
        if isinstance(spec, Many):
            return f"g{number}[r[{at}]] if r[{at}] is not None else []"
        if isinstance(spec, Connected):
            return f"g{number}[r[{at}]]"
        return completed(self.code, field.type, f"g{number}.get(r[{at}])", lambda _, name: name)
