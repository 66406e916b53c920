"""Stand-ins: what a predicate is called with when a statement is built, so that no value enters its text.

What decides the shape of a statement (roles, truth values, enum members, what is absent) is itself and
part of the plan's key. Everything else is a bound parameter.
"""

import dataclasses
from collections.abc import Hashable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, NamedTuple, TypeVar

import strawberry
from sqlalchemy import Boolean, Date, Float, Integer, String, bindparam
from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.types import TypeEngine
from sqlmodel.sql.sqltypes import UTCDateTime
from strawberry.types.base import StrawberryContainer, get_object_definition
from strawberry.types.lazy_type import LazyType

from causeway.graphql.engine.ids import decode_id
from causeway.kit.text_search import PHRASE

A = TypeVar("A")

ACTOR_PREFIX = "actor_"
"""What the name of a bound value of the actor begins with."""

SQL_TYPES: dict[type, type[TypeEngine[Any]]] = {
    bool: Boolean,
    int: Integer,
    float: Float,
    str: String,
    date: Date,
}


class PlanParameter(NamedTuple):
    """What to build with, the part of it that shapes the statement, and the values to bind."""

    value: Any
    key: Hashable
    binds: Mapping[str, Any]


def actor_parameter(actor: A) -> PlanParameter:
    """Return a stand-in for a frozen dataclass of an actor: its sets and absences shape, its values are bound.

    A value that rules branch on says so in its field's metadata: `shapes_statements`.
    """
    # Building a statement looks at everything; what it depends on is what is bound in it.
    actor = getattr(actor, "plain", actor)
    parameter = object.__new__(type(actor))
    key: list[Hashable] = []
    binds: dict[str, Any] = {}
    for field in dataclasses.fields(actor):  # type: ignore[arg-type]
        value = getattr(actor, field.name)
        if isinstance(value, frozenset | bool) or value is None or field.metadata.get("shapes_statements"):
            key.append((field.name, value))
        else:
            name = ACTOR_PREFIX + field.name
            binds[name] = value.value if isinstance(value, Enum) else value
            value = bindparam(name, type_=_sql_type(binds[name]))
        object.__setattr__(parameter, field.name, value)
    return PlanParameter(parameter, tuple(key), binds)


def without_absences(actor: Any, parameter: Any) -> Any:
    """Return `parameter` with a bound parameter for each attribute that `actor` lacks."""
    other = object.__new__(type(actor))
    for field in dataclasses.fields(actor):
        value = getattr(parameter, field.name)
        if value is None:
            value = bindparam(ACTOR_PREFIX + field.name, type_=String())
        object.__setattr__(other, field.name, value)
    return other


def argument_parameter(name: str, value: Any, kind: Any) -> PlanParameter:
    """Return a stand-in for the argument `name` with `value` of the Strawberry type `kind`."""
    kind = _without_wrapping(kind)
    if value is None or value is strawberry.UNSET or isinstance(value, bool | Enum):
        return PlanParameter(value, value if isinstance(value, bool | Enum) else None, {})
    if isinstance(value, list | tuple):
        return _list_parameter(name, list(value), kind)
    if isinstance(value, strawberry.Some):
        inner = argument_parameter(name, value.value, kind)
        return PlanParameter(strawberry.Some(inner.value), ("some", inner.key), inner.binds)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _input_parameter(name, value)
    if kind is strawberry.ID:
        value = decode_id(value).key
    binds = {name: value, f"{name}{PHRASE}": value} if isinstance(value, str) else {name: value}
    return PlanParameter(_bound(name, value), type(value).__name__, binds)


def _list_parameter(name: str, values: list[Any], kind: Any) -> PlanParameter:
    if values and all(isinstance(value, Enum) for value in values):
        members = sorted(set(values), key=lambda member: str(member.name))
        return PlanParameter(members, tuple(members), {})
    if kind is strawberry.ID:
        values = [decode_id(value).key for value in values]
    sample = values[0] if values else ""
    return PlanParameter(
        bindparam(name, expanding=True, type_=_sql_type(sample)),
        ("list", type(sample).__name__),
        {name: values},
    )


def _input_parameter(name: str, value: Any) -> PlanParameter:
    definition = get_object_definition(type(value), strict=True)
    parameter = object.__new__(type(value))
    keys: list[Hashable] = []
    binds: dict[str, Any] = {}
    for field in definition.fields:
        inner = argument_parameter(
            f"{name}_{field.python_name}", getattr(value, field.python_name), field.resolve_type()
        )
        object.__setattr__(parameter, field.python_name, inner.value)
        keys.append(inner.key)
        binds.update(inner.binds)
    return PlanParameter(parameter, (type(value).__name__, *keys), binds)


def _without_wrapping(kind: Any) -> Any:
    while True:
        if isinstance(kind, StrawberryContainer):
            kind = kind.of_type
        elif isinstance(kind, LazyType):
            kind = kind.resolve_type()
        else:
            return kind


def _bound(name: str, value: Any) -> BindParameter[Any]:
    return bindparam(name, type_=_sql_type(value))


def _sql_type(value: Any) -> TypeEngine[Any] | None:
    """Return the type to bind `value` with; None leaves it to the column it meets."""
    if isinstance(value, Decimal):
        return None
    if isinstance(value, datetime):
        return UTCDateTime()
    for kind, sql in SQL_TYPES.items():
        if type(value) is kind or (kind is str and isinstance(value, str)):
            return sql()
    raise TypeError(f"A predicate cannot take a {type(value).__name__}.")
