"""Fetching: the rows of one relation for all parents that asked in the same turn, with one statement."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import orjson
from graphql import FieldNode, GraphQLObjectType, get_named_type
from sqlalchemy import Column, case, null
from sqlalchemy.sql import visitors

from causeway.graphql.engine import plans, statements
from causeway.graphql.engine.cursors import Cursor, encode_cursor
from causeway.graphql.engine.errors import LIST_TOO_LONG, EdgeError
from causeway.graphql.engine.paging import Page, read_page
from causeway.graphql.engine.parameters import PlanParameter, actor_parameter, argument_parameter
from causeway.graphql.engine.plans import Plan, Plans
from causeway.graphql.engine.ports import Viewer
from causeway.graphql.engine.selection import ResolveInfo, Selected, selected
from causeway.graphql.engine.shapes import Shape, python_type
from causeway.graphql.engine.specs import Connected, Many, One, Relation
from causeway.graphql.engine.statements import OrderTerm, StatementSpec, order_term
from causeway.graphql.engine.types import Connection, Edge, PageInfo

PLANS = Plans()


class ParentKey(NamedTuple):
    """How rows belong to parents: the column compared with their keys, None for the rows of a root field."""

    column: Column[Any] | None
    key: Any


class Fetching:
    """What every fetch of a relation knows: the rows it is about, and who asks for them."""

    def __init__(self, relation: Relation, context: Viewer, tie: ParentKey, shape: Shape) -> None:
        """Prepare to fetch rows of `shape` tied to parents by `tie`."""
        self.relation = relation
        self.context = context
        self.tie = tie
        self.shape = shape
        self.actor = actor_parameter(context.actor)
        self.arguments: dict[str, PlanParameter] = {}

    def take(self, arguments: dict[str, Any]) -> None:
        """Make stand-ins of the arguments of the relation's predicate."""
        if self.relation.where is None:
            return
        for given in self.relation.where.arguments:
            if given.python_name in arguments:
                value = arguments[given.python_name]
                self.arguments[given.python_name] = argument_parameter(
                    f"arg_{given.python_name}", value, given.type
                )

    def key(self, *more: Any) -> tuple[Any, ...]:
        """Return the key of a plan: everything that shapes its statement."""
        given = tuple((name, parameter.key) for name, parameter in self.arguments.items())
        return (
            self.relation,
            self.tie.column,
            self.shape.origin,
            self.actor.key,
            given,
            self.context.reader.dialect,
            *more,
        )

    def parts(self, columns: tuple[str, ...], *predicates: Any, **more: Any) -> StatementSpec:
        """Return the parts of the statement, with the rules of visibility in them."""
        actor, parameter = self.context.actor, self.actor.value
        where = plans.narrowing(
            self.relation.where, parameter, {n: s.value for n, s in self.arguments.items()}
        )
        visible = plans.visibility(self.shape.visible, actor, parameter)
        return StatementSpec(
            shape=self.shape,
            columns=columns,
            guards=plans.guards(self.shape, columns, actor, parameter),
            match=self.tie.column,
            predicate=plans.all_of((visible, where, *predicates)),
            **more,
        )

    async def rows(self, plan: Plan, keys: Sequence[Any], **binds: Any) -> list[tuple[Any, ...]]:
        """Run `plan` for the parents `keys`."""
        binds |= self.actor.binds
        binds["now_"] = self.context.now
        for parameter in self.arguments.values():
            binds |= parameter.binds
        if self.tie.column is not None:
            sqlite = self.context.reader.dialect == "sqlite"
            binds[statements.KEYS] = orjson.dumps(list(keys)).decode() if sqlite else list(keys)
        self.context.note(plan.of_actor)
        return await self.context.reader.fetch(plan.statement, binds)

    def group(self, rows: Sequence[tuple[Any, ...]], keys: Sequence[Any]) -> dict[Any, list[tuple[Any, ...]]]:
        """Return the rows of each parent."""
        if self.tie.column is None:
            return {keys[0]: list(rows)}
        grouped: dict[Any, list[tuple[Any, ...]]] = {key: [] for key in keys}
        for row in rows:
            grouped[row[0]].append(row)
        return grouped

    def instance(self, columns: Sequence[str], values: Sequence[Any]) -> Any:
        """Return an object of the public type that holds `values`; fields that were not asked for are absent."""
        made: Any = object.__new__(self.shape.origin)
        made.__dict__.update(zip(columns, values, strict=True))
        return made


class ListFetch(Fetching):
    """One, the first, or a short list of rows per parent."""

    def __init__(
        self,
        relation: Relation,
        context: Viewer,
        tie: ParentKey,
        shape: Shape,
        columns: tuple[str, ...],
        arguments: dict[str, Any],
    ) -> None:
        """Prepare to fetch `columns`."""
        super().__init__(relation, context, tie, shape)
        self.take(arguments)
        self.columns = columns
        self.single = isinstance(relation, One)
        self.plan = PLANS.get(self.key("list", columns), self._build)

    def _build(self) -> Plan:
        dialect = self.context.reader.dialect
        if self.single:
            return Plan(statements.one_each(self.parts(self.columns), dialect), self.columns)
        order = order_of(self.shape, self.relation.order_by, self.context.actor)
        return Plan(statements.list_each(self.parts(self.columns, order=order), dialect), self.columns)

    async def __call__(self, keys: Sequence[Any]) -> dict[Any, Any]:
        """Fetch for all parents `keys`."""
        if self.single:
            rows = self.group(await self.rows(self.plan, keys), keys)
            return {
                key: self.instance(self.columns, own[0][1:]) if own else None for key, own in rows.items()
            }
        whole = isinstance(self.relation, Many)
        most = self.relation.limit + whole
        grouped = self.group(await self.rows(self.plan, keys, **{statements.LIMIT: most}), keys)
        if whole:
            self._refuse_longer(grouped)
        start = -len(self.columns) or None
        lists = {
            key: [self.instance(self.columns, row[start:] if start else ()) for row in own]
            for key, own in grouped.items()
        }
        return lists if whole else {key: own[0] if own else None for key, own in lists.items()}

    def _refuse_longer(self, grouped: dict[Any, list[tuple[Any, ...]]]) -> None:
        """Raise LIST_TOO_LONG rather than show a part of a list as if it were all of it."""
        most = self.relation.limit
        if any(len(own) > most for own in grouped.values()):
            what = f"A list of {self.shape.type_name} has more than the {most} items that can be shown."
            raise EdgeError(LIST_TOO_LONG, what, allowed=most)


class ConnectionFetch(Fetching):
    """A page of rows per parent."""

    def __init__(
        self,
        relation: Connected,
        raw: ResolveInfo,
        context: Viewer,
        tie: ParentKey,
        shape: Shape,
        object_type: GraphQLObjectType,
        arguments: dict[str, Any],
    ) -> None:
        """Prepare to fetch the page that `arguments` ask for."""
        super().__init__(relation, context, tie, shape)
        chosen = arguments.pop("order_by", None) if relation.orderings else None
        self.order = order_of(
            shape, relation.orderings[chosen] if chosen is not None else relation.order_by, context.actor
        )
        names = (raw.parent_type.name, raw.field_name, *((chosen.name,) if chosen is not None else ()))
        self.ordering = ".".join(names)
        self.page: Page = read_page(arguments, self.ordering, self.order)
        self.take(arguments)
        asked = selected(raw, raw.field_nodes, _connection_type(raw))
        self.wants_rows = bool(asked.keys() & {"edges", "nodes", "pageInfo"})
        self.columns = shape.columns_for(selected(raw, _row_nodes(raw, asked), object_type))
        self.batch = (relation, tie.column, *map(id, raw.field_nodes), "count")
        self.plan = PLANS.get(self.key("page", self.columns, chosen, self.page.structure), self._build)

    def _build(self) -> Plan:
        bounds = []
        for prefix, values, order in (
            ("after_", self.page.after, self.order),
            ("before_", self.page.before, statements.turned(self.order)),
        ):
            if values is not None:
                bounds.append(statements.beyond(order, [value is None for value in values], prefix))
        parts = self.parts(self.columns, *bounds, order=self.order, backward=self.page.backward)
        return Plan(statements.list_each(parts, self.context.reader.dialect), self.columns)

    def _build_count(self) -> Plan:
        return Plan(statements.count_each(self.parts(()), self.context.reader.dialect), ())

    async def __call__(self, keys: Sequence[Any]) -> dict[Any, Any]:
        """Fetch the page of all parents `keys`."""
        if not self.wants_rows:
            return {key: self._connection(key, []) for key in keys}
        binds = {statements.LIMIT: self.page.size + 1, **self.page.binds}
        grouped = self.group(await self.rows(self.plan, keys, **binds), keys)
        return {key: self._connection(key, own) for key, own in grouped.items()}

    def _connection(self, key: Any, rows: list[tuple[Any, ...]]) -> Connection[Any]:
        more, rows = len(rows) > self.page.size, rows[: self.page.size]
        if self.page.backward:
            rows.reverse()
        sorts = len(self.order) + 1
        edges: list[Edge[Any]] = [
            Edge(
                cursor=Cursor(encode_cursor(self.ordering, row[1:sorts])),
                node=self.instance(self.columns, row[sorts:]),
            )
            for row in rows
        ]
        follows, precedes = more, self.page.after is not None
        if self.page.backward:
            follows, precedes = self.page.before is not None, more
        info = PageInfo(
            has_next_page=follows,
            has_previous_page=precedes,
            start_cursor=edges[0].cursor if edges else None,
            end_cursor=edges[-1].cursor if edges else None,
        )
        return Connection(page_info=info, edges=edges, counting=lambda: self._count(key))

    def _count(self, key: Any) -> Any:
        return self.context.batcher.load(self.batch, key, lambda: self._count_all)

    async def _count_all(self, keys: Sequence[Any]) -> dict[Any, int]:
        plan = PLANS.get(self.key("count"), self._build_count)
        rows = await self.rows(plan, keys)
        if self.tie.column is None:
            return {keys[0]: rows[0][1]}
        return dict.fromkeys(keys, 0) | {row[0]: row[1] for row in rows}


def order_of(shape: Shape, given: Any, actor: Any) -> tuple[OrderTerm, ...]:
    """Return the terms of an order for `actor`, made total by the row's key.

    A column that the actor may not see sorts as null: its place in the list, or a cursor, would tell it.
    """
    terms = [order_term(one) for one in (given if isinstance(given, tuple | list) else (given,))]
    if not any(_is(term.expression, shape.primary) for term in terms):
        down = bool(terms) and terms[-1].descending
        terms.append(OrderTerm(shape.primary, down, nullable=False, kind=python_type(shape.primary.type)))
    return tuple(_guarded(shape, term, actor) for term in terms)


def _guarded(shape: Shape, term: OrderTerm, actor: Any) -> OrderTerm:
    for key in shape.guards:
        column = shape.columns[key]
        if any(_is(part, column) for part in visitors.iterate(term.expression)):
            rule = plans.guards(shape, (key,), actor, actor_parameter(actor).value)[key]
            term = term._replace(expression=_shown(term.expression, column, rule), nullable=True)
    return term


def _shown(expression: Any, column: Column[Any], rule: Any) -> Any:
    """Return `expression` with null in place of `column` where `rule` does not hold."""

    def replace(part: Any, **_: Any) -> Any:
        return case((rule, column), else_=null()) if _is(part, column) else None

    traverse: Any = visitors.replacement_traverse
    return traverse(expression, {}, replace)


def _is(expression: Any, column: Column[Any]) -> bool:
    # A mapped attribute is an annotated copy of the table's column, so identity would miss it.
    return getattr(expression, "table", None) is column.table and expression.key == column.key


def _connection_type(raw: ResolveInfo) -> GraphQLObjectType:
    named: Any = get_named_type(raw.return_type)
    found: GraphQLObjectType = named
    return found


def _row_nodes(raw: ResolveInfo, asked: Selected) -> list[FieldNode]:
    edge: Any = get_named_type(_connection_type(raw).fields["edges"].type)
    below = selected(raw, asked.get("edges", ()), edge)
    return [*below.get("node", ()), *asked.get("nodes", ())]
