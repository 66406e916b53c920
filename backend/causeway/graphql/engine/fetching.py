"""Fetching: the rows of one relation for all parents that asked in the same turn, with one statement."""

from collections.abc import Sequence
from functools import cache, partial
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Column

from causeway.graphql.engine import plans, statements
from causeway.graphql.engine.errors import LIST_TOO_LONG, EdgeError
from causeway.graphql.engine.ordering import order_of
from causeway.graphql.engine.parameters import PlanParameter, actor_parameter, argument_parameter
from causeway.graphql.engine.plans import Plan, Plans
from causeway.graphql.engine.ports import Viewer
from causeway.graphql.engine.shapes import Shape, python_type, table_column
from causeway.graphql.engine.specs import Many, One, Relation
from causeway.graphql.engine.statements import StatementSpec
from causeway.kit.unindexed import Unindexed

PLANS = Plans()
BOUND_AS_THEY_ARE = (str, int)
"""Types of keys that are the same to the driver, to Python, and in a list."""


@cache
def _is_bound_as_it_is(column: Column[Any]) -> bool:
    return python_type(column.type) in BOUND_AS_THEY_ARE


class ParentKey(NamedTuple):
    """How rows belong to parents: the column compared with their keys, None for the rows of a root field."""

    column: Column[Any] | None
    key: Any
    is_seen: bool = False
    """Whether the parents were read at this moment, under the rule that the rows' own rests on."""


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
            self.tie.is_seen,
            self.shape.origin,
            self.actor.key,
            given,
            self.context.reader.dialect,
            *more,
        )

    def parts(
        self, columns: tuple[str, ...], *predicates: Any, looks_up: bool = True, **more: Any
    ) -> StatementSpec:
        """Return the parts of the statement, with the rules of visibility in them.

        Unless what was asked for `looks_up` rows, it is only asked of those that are found otherwise.
        """
        actor, parameter = self.context.actor, self.actor.value
        where = plans.narrowing(
            self.relation.where, parameter, {n: s.value for n, s in self.arguments.items()}
        )
        if not looks_up:
            where = Unindexed(where)
        visible = plans.visibility(plans.rule(self.shape.visible, self.tie.is_seen), actor, parameter)
        return StatementSpec(
            shape=self.shape,
            columns=columns,
            guards=plans.guards(self.shape, columns, actor, parameter),
            shown={key: show(parameter) for key, show in self.shape.shown_as.items() if key in columns},
            match=self.tie.column,
            through=table_column(self.relation.through) if self.relation.through is not None else None,
            predicate=plans.all_of((visible, where, *predicates)),
            **more,
        )

    async def rows(
        self, plan: Plan, keys: Sequence[Any], *, counted: bool = True, **binds: Any
    ) -> list[tuple[Any, ...]]:
        """Run `plan` for the parents `keys`. Its rows count for what an operation may read, unless they are few."""
        binds |= {**self.bound(), "now_": self.context.now}
        if plan.for_one:
            (binds[statements.KEY],) = keys
        elif self.tie.column is not None:
            binds[statements.KEYS] = self.bound_keys(keys)
        self.context.note(plan.of_actor)
        compiled: Any = plan.compiled
        return await self.context.reader.fetch(compiled, binds, counted=counted)

    def bound(self) -> dict[str, Any]:
        """Return what is bound in place of the actor and of the arguments."""
        binds = dict(self.actor.binds)
        for parameter in self.arguments.values():
            binds |= parameter.binds
        return binds

    def bound_keys(self, keys: Sequence[Any]) -> Any:
        """Return keys as the database takes a list of them."""
        return orjson.dumps(list(keys)).decode() if self.context.reader.dialect == "sqlite" else list(keys)

    def is_for_one(self, keys: Sequence[Any]) -> bool:
        """Whether `keys` are one, of a column whose values are bound as they are."""
        column = self.tie.column
        return len(keys) == 1 and column is not None and _is_bound_as_it_is(column)

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

    def _build(self, *, for_one: bool) -> Plan:
        dialect = self.context.reader.dialect
        if self.single:
            statement = statements.one_each(self.parts(self.columns, for_one=for_one), dialect)
        else:
            order = order_of(self.shape, self.relation.order_by, self.context.actor)
            statement = statements.list_each(self.parts(self.columns, order=order, for_one=for_one), dialect)
        return Plan(statement, self.columns, for_one=for_one)

    async def __call__(self, keys: Sequence[Any]) -> dict[Any, Any]:
        """Fetch for all parents `keys`."""
        start = -len(self.columns) or None
        lists = {
            key: [self.instance(self.columns, row[start:] if start else ()) for row in own]
            for key, own in (await self.lists(keys)).items()
        }
        if isinstance(self.relation, Many):
            return lists
        return {key: own[0] if own else None for key, own in lists.items()}

    async def lists(self, keys: Sequence[Any]) -> dict[Any, list[tuple[Any, ...]]]:
        """Return the rows of each of the parents `keys`; the last of their values are those of the columns."""
        for_one = self.is_for_one(keys)
        plan = PLANS.get(self.key("list", self.columns, for_one), partial(self._build, for_one=for_one))
        if self.single:
            return self.group(await self.rows(plan, keys), keys)
        refused = isinstance(self.relation, Many) and self.relation.beside is None
        most = self.relation.limit + refused
        grouped = self.group(await self.rows(plan, keys, limit_=most), keys)
        if refused:
            self._refuse_longer(grouped)
        return grouped

    def _refuse_longer(self, grouped: dict[Any, list[tuple[Any, ...]]]) -> None:
        """Raise LIST_TOO_LONG rather than show a part of a list as if it were all of it."""
        most = self.relation.limit
        if any(len(own) > most for own in grouped.values()):
            what = f"A list of {self.shape.type_name} has more than the {most} items that can be shown."
            raise EdgeError(LIST_TOO_LONG, what, allowed=most)
