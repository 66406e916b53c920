"""Statements built once: building one costs more than the database takes to answer it.

What a statement is about is given when it runs, by the names of its bound parameters.
"""

from collections.abc import Callable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from causeway.kit.stand_ins import actor_parameter

Statement = TypeVar("Statement")

MAX_KEPT_SHAPES = 256
"""Shapes of actors (roles, and what they lack) for which one statement is kept."""


class Kept(NamedTuple, Generic[Statement]):
    """A statement, and the values of the actor that are bound in it."""

    statement: Statement
    binds: Mapping[str, Any]


def kept_by_shape(build: Callable[[Any], Statement]) -> Callable[[Any], Kept[Statement]]:
    """Return a function of an actor that calls `build` once for each shape of actors, with a stand-in.

    Rules never look at a value of the actor, only at its roles and at what it lacks; so one statement serves all
    actors that have the same.
    """
    kept: dict[Any, Statement] = {}

    def of(actor: Any) -> Kept[Statement]:
        parameter = actor_parameter(actor)
        statement = kept.get(parameter.key)
        if statement is None:
            if len(kept) >= MAX_KEPT_SHAPES:
                kept.clear()
            statement = kept[parameter.key] = build(parameter.value)
        return Kept(statement, parameter.binds)

    return of
