"""Fetching pages: the rows of a connection for all parents that asked in the same turn, and how many there are."""

import asyncio
from collections.abc import Awaitable, Sequence
from functools import partial
from typing import Any, NamedTuple

from graphql import FieldNode, GraphQLObjectType, get_named_type
from sqlalchemy import ColumnElement

from causeway.graphql.engine import fetching, plans, statements
from causeway.graphql.engine.along import Holders, count_along, list_along
from causeway.graphql.engine.arguments import Predicate
from causeway.graphql.engine.cursors import Cursor, encode_cursor
from causeway.graphql.engine.fetching import Fetching, ParentKey
from causeway.graphql.engine.order_terms import OrderTerm, beyond, turned
from causeway.graphql.engine.ordering import Orders
from causeway.graphql.engine.paging import Page, read_page
from causeway.graphql.engine.places import located, place_of_key
from causeway.graphql.engine.plans import Plan
from causeway.graphql.engine.ports import Viewer
from causeway.graphql.engine.selection import ResolveInfo, selected
from causeway.graphql.engine.shapes import Shape
from causeway.graphql.engine.specs import Connected
from causeway.graphql.engine.starting import few_keys, start_plan
from causeway.graphql.engine.strands import Strands, list_in_strands
from causeway.graphql.engine.types import Connection, Edge, PageInfo
from causeway.kit.starts import Start

ORDERS = Orders()


class PageAsked(NamedTuple):
    """What an operation asks of a connection, at one place of it."""

    field: str
    """The connection, such as `Query.cases`: cursors of one are no cursors of another."""
    columns: tuple[str, ...]
    wants_rows: bool
    place: tuple[int, ...]
    """What tells this place of the operation from others."""


class PageRows(NamedTuple):
    """The rows of one parent's page, in the order of the list, and whether there are others beside them."""

    rows: list[tuple[Any, ...]]
    has_next: bool
    has_previous: bool


class ConnectionFetch(Fetching):
    """A page of rows per parent."""

    def __init__(
        self,
        relation: Connected,
        asked: PageAsked,
        context: Viewer,
        tie: ParentKey,
        shape: Shape,
        arguments: dict[str, Any],
    ) -> None:
        """Prepare to fetch the page that `arguments` ask for."""
        super().__init__(relation, context, tie, shape)
        self.starts_from = relation.starts_from
        self.places = relation.places
        self.holders, self.in_strands = relation.holders, relation.in_strands
        chosen = arguments.pop("order_by", None) if relation.orderings else None
        given = relation.orderings[chosen] if chosen is not None else relation.order_by
        self.order, self.is_told_by_key = ORDERS.of((relation, chosen), shape, given, context.actor)
        names = (asked.field, *((chosen.name,) if chosen is not None else ()))
        self.ordering = ".".join(names)
        told = (place_of_key(self.order, shape),) if self.is_told_by_key else range(len(self.order))
        self.told: Sequence[int] = told
        self.page: Page = read_page(arguments, self.ordering, [self.order[place] for place in told])
        self.take(arguments)
        self.wants_rows = asked.wants_rows
        self.columns = asked.columns
        self.batch = (relation, tie.column, *asked.place, "count")
        self.chosen = chosen
        self._starting: asyncio.Future[list[Any] | None] | None = None

    def _build(self, page: Page, *, started: bool, for_one: bool) -> Plan:
        dialect = self.context.reader.dialect
        shaped: dict[str, Any] = {"order": self.order, "backward": page.backward}
        holders = () if started else self._holders()
        strands = () if started else self._strands()
        if self.places is not None and holders:
            parts, bounds = (
                self.parts(self.columns, looks_up=not strands, **shaped),
                partial(_bounds, page),
            )
            found = list_along(parts, self.places, holders, strands, bounds, dialect)
            if found is not None:
                return Plan(found, self.columns)
        if strands:
            parts = self.parts(self.columns, looks_up=False, **shaped)
            return Plan(list_in_strands(parts, strands, _bounds(page, self.order), dialect), self.columns)
        shaped |= {"started": started, "looks_up": not started, "for_one": for_one}
        parts = self.parts(self.columns, *_bounds(page, self.order), **shaped)
        return Plan(statements.list_each(parts, dialect), self.columns, for_one=for_one)

    def _build_count(self, *, started: bool, for_one: bool) -> Plan:
        holders = () if started else self._holders()
        if self.places is not None and holders:
            return Plan(count_along(self.parts(()), self.places, holders), ())
        starts = () if started else self._starts()
        parts = self.parts(
            (),
            started=started,
            looks_up=not started,
            counted_from=starts[0].ways if starts else (),
            for_one=for_one,
        )
        return Plan(statements.count_each(parts, self.context.reader.dialect), (), for_one=for_one)

    def _holders(self) -> Holders:
        """Return whose places the list can be read along, if it is read so."""
        return self._said_by(self.holders)

    def _starts(self) -> Sequence[Start]:
        return self._said_by(self.starts_from)

    def _strands(self) -> Strands:
        """Return the conditions that the list is read by side by side; none where it is read as one."""
        return self._said_by(self.in_strands)

    def _said_by(self, predicate: Predicate | None) -> Sequence[Any]:
        given = {name: parameter.value for name, parameter in self.arguments.items()}
        return plans.said_by(predicate, self.actor.value, given)

    async def _start(self) -> list[Any] | None:
        """Return the keys that the list can be about, if they are few; None if it goes along its order."""
        if self.starts_from is None:
            return None
        number, known = 0, 1
        while number < known:
            plan = fetching.PLANS.get(self.key("start", number), partial(self._build_start, number))
            known = len(plan.columns)
            if number < known:
                few = await self._keys_of_start(number, plan)
                if few is not None:
                    return few
            number += 1
        return None

    async def _keys_of_start(self, number: int, plan: Plan) -> list[Any] | None:
        """Return the keys of one start; None if they are many, or were when they were last asked for."""
        many, binds = self.context.reader.many_starts, self.bound()
        start = (self.key("start", number), repr(binds))
        if start in many:
            return None
        few = few_keys(await self.rows(plan, (), counted=False))
        if few is None:
            many.add(start)
        return few

    def _build_start(self, number: int) -> Plan:
        return start_plan(self._starts(), number)

    def _started(self, few: list[Any] | None) -> dict[str, Any]:
        """Return what is bound to read the few rows that the list can be about."""
        return {} if few is None else {statements.STARTED: self.bound_keys(few)}

    def _few(self) -> Awaitable[list[Any] | None]:
        """Return the keys once found: a page and its total begin with the same."""
        if self._starting is None:
            self._starting = asyncio.ensure_future(self._start())
        return self._starting

    async def __call__(self, keys: Sequence[Any]) -> dict[Any, Any]:
        """Fetch the page of all parents `keys`."""
        return {key: self._connection(key, page) for key, page in (await self.pages(keys)).items()}

    async def pages(self, keys: Sequence[Any]) -> dict[Any, PageRows]:
        """Return the rows of the page of each of the parents `keys`."""
        if not self.wants_rows:
            return {key: self._page_of([]) for key in keys}
        few = await self._few()
        page, owners = self.page, keys
        if self.is_told_by_key:
            page, owners = await located(self, page, self.order, keys)
        started, for_one = few is not None, self.is_for_one(owners)
        plan = fetching.PLANS.get(
            self.key("page", self.columns, self.chosen, page.structure, started, for_one),
            lambda: self._build(page, started=started, for_one=for_one),
        )
        binds = {statements.LIMIT: page.size + 1, **page.binds, **self._started(few)}
        grouped = self.group(await self.rows(plan, owners, **binds), owners)
        return {key: self._page_of(grouped.get(key, [])) for key in keys}

    def _page_of(self, rows: list[tuple[Any, ...]]) -> PageRows:
        more, rows = len(rows) > self.page.size, rows[: self.page.size]
        if self.page.backward:
            rows.reverse()
            return PageRows(rows, self.page.before is not None, more)
        return PageRows(rows, more, self.page.after is not None)

    def cursor_of(self, row: Sequence[Any]) -> Cursor:
        """Return the cursor of a row of a page."""
        return Cursor(encode_cursor(self.ordering, self._told_of(row[1 : len(self.order) + 1])))

    def _connection(self, key: Any, page: PageRows) -> Connection[Any]:
        sorts = len(self.order) + 1
        edges: list[Edge[Any]] = [
            Edge(cursor=self.cursor_of(row), node=self.instance(self.columns, row[sorts:]))
            for row in page.rows
        ]
        info = PageInfo(
            has_next_page=page.has_next,
            has_previous_page=page.has_previous,
            start_cursor=edges[0].cursor if edges else None,
            end_cursor=edges[-1].cursor if edges else None,
        )
        return Connection(page_info=info, edges=edges, counting=lambda: self._count(key))

    def _told_of(self, values: Sequence[Any]) -> Sequence[Any]:
        """Return which of the sort values of a row its cursor carries."""
        return [values[place] for place in self.told]

    def _count(self, key: Any) -> Any:
        return self.context.batcher.load(self.batch, key, lambda: self.totals)

    async def totals(self, keys: Sequence[Any]) -> dict[Any, int]:
        """Return how many rows the whole list of each of the parents `keys` has."""
        few = await self._few()
        started, for_one = few is not None, self.is_for_one(keys)
        plan = fetching.PLANS.get(
            self.key("count", started, for_one),
            lambda: self._build_count(started=started, for_one=for_one),
        )
        rows = await self.rows(plan, keys, **self._started(few))
        if self.tie.column is None:
            return {keys[0]: rows[0][1]}
        return dict.fromkeys(keys, 0) | {row[0]: row[1] for row in rows}


def _bounds(page: Page, order: Sequence[OrderTerm]) -> list[ColumnElement[bool]]:
    """Return the predicates of what lies between the cursors of a page, in the terms of `order`."""
    found = []
    for prefix, values, terms in (
        ("after_", page.after, order),
        ("before_", page.before, turned(order)),
    ):
        if values is not None:
            found.append(beyond(terms, [value is None for value in values], prefix))
    return found


def asked_of_page(raw: ResolveInfo, shape: Shape, object_type: GraphQLObjectType) -> PageAsked:
    """Return what the operation asks of the connection that is being resolved, whose rows have `shape`."""
    named: Any = get_named_type(raw.return_type)
    asked = selected(raw, raw.field_nodes, named)
    edge: Any = get_named_type(named.fields["edges"].type)
    below = selected(raw, asked.get("edges", ()), edge)
    rows: list[FieldNode] = [*below.get("node", ()), *asked.get("nodes", ())]
    return PageAsked(
        field=f"{raw.parent_type.name}.{raw.field_name}",
        columns=shape.columns_for(selected(raw, rows, object_type)),
        wants_rows=bool(asked.keys() & {"edges", "nodes", "pageInfo"}),
        place=tuple(map(id, raw.field_nodes)),
    )
