"""Descriptions for the public schema, taken from where the fact is written: docstrings under attributes."""

import inspect
from enum import Enum
from typing import Any, TypeVar

import strawberry
from strawberry.types.field import StrawberryField

from causeway.kit.docstrings import attribute_docs

T = TypeVar("T", bound=type)
E = TypeVar("E", bound=type[Enum])

NO_DEFAULT = object()


def described(owner: T) -> T:
    """Give the fields of a Strawberry type or input, decorated next, the docstrings under its attributes."""
    docs = attribute_docs(owner)
    for name in inspect.get_annotations(owner):
        description = docs.get(name)
        # A default of UNSET says that leaving the field out changes nothing: it is not the same as no default.
        given = owner.__dict__.get(name, NO_DEFAULT)
        if isinstance(given, StrawberryField):
            given.description = given.description or description
        elif description and given is NO_DEFAULT:
            setattr(owner, name, strawberry.field(description=description))
        elif description:
            setattr(owner, name, strawberry.field(default=given, description=description))
    return owner


def public_enum(kind: E, *, name: str | None = None) -> E:
    """Register a domain enum for the schema, described by its docstring and those under its members.

    Raises `TypeError` for a member without one: its name alone tells a reader of the schema nothing.
    """
    made = strawberry.enum(kind, name=name, description=inspect.getdoc(kind))
    docs = attribute_docs(kind)
    definition: Any = made.__strawberry_definition__  # type: ignore[attr-defined]
    for value in definition.values:
        value.description = value.description or docs.get(value.name)
        if not value.description:
            raise TypeError(
                f"{kind.__name__}.{value.name} has no docstring under it to describe it in the schema"
            )
    return made
