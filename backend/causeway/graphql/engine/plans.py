"""Plans: statements built once for a selection, a kind of actor and a structure of arguments, and kept."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, bindparam, true
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.elements import BinaryExpression, Null
from sqlmodel.sql.sqltypes import UTCDateTime

from causeway.graphql.engine.arguments import Predicate
from causeway.graphql.engine.parameters import ACTOR_PREFIX, without_absences
from causeway.graphql.engine.shapes import Shape, Visible
from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.sized_cache import SizedCache

MAX_CACHED_PLANS = 4096
MAX_CACHED_PLAN_BYTES = 64 * 1024 * 1024
BYTES_PER_ELEMENT = 700
"""What a statement takes for each element of SQL in it, with its text; measured over registered queries."""


class Plan(NamedTuple):
    """A statement, the row attributes that it selects, in order, and the values of the actor that are bound in it."""

    statement: Select[Any]
    columns: tuple[str, ...]
    of_actor: frozenset[str] = frozenset()
    compiled: CompiledStatement | None = None
    """The same as drivers take it; there once the plan is kept."""
    for_one: bool = False
    """Whether it is for one parent, whose key is bound as such."""


class Plans:
    """The plans of this process; the one least recently used is forgotten first."""

    def __init__(self) -> None:
        """Start with none."""
        self._kept: SizedCache[Hashable, Plan] = SizedCache(MAX_CACHED_PLAN_BYTES)
        self.built = 0

    def get(self, key: Hashable, build: Callable[[], Plan]) -> Plan:
        """Return the plan of `key`, building it twice if it is new, to see that both are the same."""
        plan = self._kept.get(key)
        if plan is not None:
            return plan
        plan = build()
        _refuse_difference(plan.statement, build().statement)
        compiled = CompiledStatement(plan.statement)
        plan = plan._replace(of_actor=_bound_of_actor(plan.statement), compiled=compiled)
        self.built += 1
        self._kept.put(key, plan, _bytes_of(plan.statement))
        if len(self._kept) > MAX_CACHED_PLANS:
            self._kept.forget_oldest()
        return plan

    def __len__(self) -> int:
        return len(self._kept)


def _bytes_of(statement: Select[Any]) -> int:
    return BYTES_PER_ELEMENT * sum(1 for _ in visitors.iterate(statement))


def _refuse_difference(one: Select[Any], other: Select[Any]) -> None:
    """Raise if a predicate is not pure: reading a clock, say, or drawing a number."""
    first, second = _essence(one), _essence(other)
    if first is None or first != second:
        raise TypeError(f"A predicate gives another result when it is called again: {one} / {other}")


def _essence(statement: Any) -> tuple[Any, ...] | None:
    """Return what SQLAlchemy tells statements apart by, with the values fixed in them; None if it cannot."""
    key = statement._generate_cache_key()  # noqa: SLF001  compiling twice would cost ten times as much
    return None if key is None else (key.key, [parameter.value for parameter in key.bindparams])


def _bound_of_actor(statement: Select[Any]) -> frozenset[str]:
    key: Any = statement._generate_cache_key()  # noqa: SLF001  as above, which has refused a statement without one
    return frozenset(
        parameter.key.removeprefix(ACTOR_PREFIX)
        for parameter in key.bindparams
        if parameter.key.startswith(ACTOR_PREFIX)
    )


def same(one: ColumnElement[bool], other: ColumnElement[bool]) -> bool:
    """Tell whether two predicates are the same, with the values fixed in them."""
    first = _essence(one)
    return first is not None and first == _essence(other)


def visibility(visible: Visible, actor: Any, parameter: Any) -> ColumnElement[bool]:
    """Return the predicate of what `actor` may see; `visible` takes `actor` and perhaps `now`."""
    predicate = _call(visible, parameter)
    _refuse_accidental_null(visible, predicate, actor, parameter)
    return predicate


def rule(visible: Visible, is_seen: bool) -> Visible:  # noqa: FBT001  (a fact about the parents, not a switch)
    """Return what is asked of rows: less where they are tied to parents that were seen under the rule it rests on."""
    return visible.rests_on.beside if is_seen else visible  # type: ignore[attr-defined]


def narrowing(
    predicate: Predicate | None, actor_parameter: Any, arguments: dict[str, Any]
) -> ColumnElement[bool]:
    """Return what a relation's `where` makes of the stand-ins."""
    if predicate is None:
        return true()
    injected = {"actor": actor_parameter, "now": now_parameter()}
    result = predicate.function(**arguments, **{name: injected[name] for name in predicate.injected})
    return _expression(result)


def said_by(predicate: Predicate | None, actor_parameter: Any, arguments: dict[str, Any]) -> Sequence[Any]:
    """Return what a function beside a relation's `where`, of the same signature, says of the stand-ins."""
    if predicate is None:
        return ()
    injected = {"actor": actor_parameter, "now": now_parameter()}
    found: Sequence[Any] = predicate.function(
        **arguments, **{name: injected[name] for name in predicate.injected}
    )
    return found


def all_of(predicates: Iterable[ColumnElement[bool]]) -> ColumnElement[bool]:
    """Return the conjunction."""
    return and_(true(), *predicates)


def guards(
    shape: Shape, columns: Iterable[str], actor: Any, parameter: Any
) -> dict[str, ColumnElement[bool]]:
    """Return the rules of those columns that have one."""
    return {key: visibility(shape.guards[key], actor, parameter) for key in columns if key in shape.guards}


def now_parameter() -> Any:
    """Return the bound parameter for the present instant."""
    return bindparam("now_", type_=UTCDateTime())


def _call(visible: Visible, parameter: Any) -> ColumnElement[bool]:
    code = getattr(visible, "__code__", None)
    takes_now = code is not None and "now" in code.co_varnames[: code.co_argcount]
    return _expression(visible(parameter, now=now_parameter()) if takes_now else visible(parameter))


def _expression(result: Any) -> ColumnElement[bool]:
    if isinstance(result, bool):
        raise TypeError(
            "A predicate returns SQL: sqlalchemy.true() or sqlalchemy.false(), not a Python bool."
        )
    found: ColumnElement[bool] = (
        result.__clause_element__() if hasattr(result, "__clause_element__") else result
    )
    return found


def _refuse_accidental_null(
    visible: Visible, predicate: ColumnElement[bool], actor: Any, parameter: Any
) -> None:
    """Raise if `column == actor.attribute` became `column IS NULL` because the actor has no such attribute."""
    meant = _null_tests(_call(visible, without_absences(actor, parameter)))
    accidental = _null_tests(predicate) - meant
    if accidental:
        name = getattr(visible, "__qualname__", "A rule")
        raise TypeError(
            f"{name} compares {', '.join(sorted(accidental))} with what the actor lacks; check for None."
        )


def _null_tests(expression: ColumnElement[bool]) -> set[str]:
    return {
        str(element.left)
        for element in visitors.iterate(expression)
        if isinstance(element, BinaryExpression)
        and element.operator in {operators.is_, operators.is_not}
        and isinstance(element.right, Null)
    }
