"""Values: what a Python value is as an answer, completed as graphql-core would, without its errors."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from graphql import GraphQLEnumType, GraphQLList, GraphQLNonNull, GraphQLObjectType, is_leaf_type

from causeway.graphql.planner.code import Code
from causeway.graphql.planner.refusals import Unplannable

MAX_REMEMBERED_INSTANTS = 8_192
"""Instants and days whose text is remembered: those of a list are read again and again."""

OFTEN_THE_SAME = frozenset({"DateTime", "Date"})
PLAIN = frozenset({"String", "ID", "Boolean"})
"""Scalars that a column of text or of truth values is already."""

Below = Callable[[GraphQLObjectType, str], str]


def completed(code: Code, kind: Any, value: str, below: Below, *, plain: bool = False) -> str:
    """Return the expression of `value` completed as the GraphQL type `kind`.

    `below` makes the expression of an object that the given name holds. A `plain` value is written as it is.
    """
    missing = "None"
    if isinstance(kind, GraphQLNonNull):
        missing, kind = "give_up()", kind.of_type
    name = code.name()
    present = _present(code, kind, name, below, plain=plain)
    if present == name and missing == "None":
        return value
    return f"({present} if ({name} := {value}) is not None else {missing})"


def _present(code: Code, kind: Any, name: str, below: Below, *, plain: bool) -> str:
    if isinstance(kind, GraphQLList):
        item = code.name()
        return f"[{completed(code, kind.of_type, item, below)} for {item} in listed({name})]"
    if isinstance(kind, GraphQLObjectType):
        return below(kind, name)
    if not is_leaf_type(kind):
        raise Unplannable("an interface or a union")
    if plain and kind.name in PLAIN:
        return name
    return _leaf(code, kind, name)


def _leaf(code: Code, kind: Any, name: str) -> str:
    if isinstance(kind, GraphQLEnumType):
        return f"{code.give(names_of(kind))}[{name}]"
    written = f"{code.give(writing(kind))}({name})"
    # What a text is written as is itself; an enum's member or a lazy text is no such text.
    return f"({name} if type({name}) is str else {written})" if kind.name == "String" else written


def names_of(kind: GraphQLEnumType) -> dict[Any, str]:
    """Return what each member of an enum is called."""
    definition: Any = kind.extensions.get("strawberry-definition")
    if definition is None:
        raise Unplannable("an enum without members")
    return {member: kind.coerce_output_value(member) for member in definition.wrapped_cls}


def writing(kind: Any) -> Callable[[Any], Any]:
    """Return what writes a scalar."""
    if kind.name not in OFTEN_THE_SAME:
        found: Callable[[Any], Any] = kind.coerce_output_value
        return found
    return _remembering(kind)


@lru_cache(maxsize=64)
def _remembering(kind: Any) -> Callable[[Any], Any]:
    return lru_cache(maxsize=MAX_REMEMBERED_INSTANTS)(kind.coerce_output_value)
