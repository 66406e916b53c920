"""Stand-ins for actors: what a rule is called with when a statement is built, so that no value enters its text.

What decides the shape of a statement (roles, truth values, what is absent) is itself and part of the key under which it
is kept. Everything else is a bound parameter.
"""

import dataclasses
from collections.abc import Hashable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Boolean, Date, Float, Integer, String, bindparam
from sqlalchemy.types import TypeEngine
from sqlmodel.sql.sqltypes import UTCDateTime

A = TypeVar("A")

ACTOR_PREFIX = "actor_"
"""What the name of a bound value of the actor begins with."""

MAX_KEPT_ACTORS = 1024
"""Actors whose stand-ins are kept: making one costs more than most statements, and a request asks several times."""

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
    return _parameter_of(getattr(actor, "plain", actor))


@lru_cache(MAX_KEPT_ACTORS)
def _parameter_of(actor: Any) -> PlanParameter:
    parameter = object.__new__(type(actor))
    key: list[Hashable] = []
    binds: dict[str, Any] = {}
    for field in dataclasses.fields(actor):
        value = getattr(actor, field.name)
        if isinstance(value, frozenset | bool) or value is None or field.metadata.get("shapes_statements"):
            key.append((field.name, value))
        else:
            name = ACTOR_PREFIX + field.name
            binds[name] = value.value if isinstance(value, Enum) else value
            value = bindparam(name, type_=sql_type(binds[name]))
        object.__setattr__(parameter, field.name, value)
    return PlanParameter(parameter, tuple(key), MappingProxyType(binds))


def sql_type(value: Any) -> TypeEngine[Any] | None:
    """Return the type to bind `value` with; None leaves it to the column it meets."""
    if isinstance(value, Decimal):
        return None
    if isinstance(value, datetime):
        return UTCDateTime()
    for kind, sql in SQL_TYPES.items():
        if type(value) is kind or (kind is str and isinstance(value, str)):
            return sql()
    raise TypeError(f"A predicate cannot take a {type(value).__name__}.")
