"""Stand-ins: what a predicate is called with when a statement is built, so that no value enters its text.

What decides the shape of a statement (roles, truth values, enum members, what is absent) is itself and
part of the plan's key. Everything else is a bound parameter.
"""

import dataclasses
from collections.abc import Hashable
from enum import Enum
from typing import Any

import strawberry
from sqlalchemy import String, bindparam
from sqlalchemy.sql.elements import BindParameter
from strawberry.types.base import StrawberryContainer, get_object_definition
from strawberry.types.lazy_type import LazyType

from causeway.graphql.engine.ids import decode_id
from causeway.kit.stand_ins import ACTOR_PREFIX, PlanParameter, actor_parameter, sql_type
from causeway.kit.text_search import PHRASE

__all__ = ["ACTOR_PREFIX", "PlanParameter", "actor_parameter", "argument_parameter", "without_absences"]


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
        bindparam(name, expanding=True, type_=sql_type(sample)),
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
    return bindparam(name, type_=sql_type(value))
